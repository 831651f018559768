import { describe, expect, it } from "vitest";
import { splitTitle } from "./snippet";

const parts = (text: string) =>
  text
    .split("*")
    .map((words, index) => ({ words, hit: index % 2 === 1 }))
    .filter((part) => part.words !== "");
const text = (some: Array<{ words: string; hit: boolean }>) =>
  some.map((part) => (part.hit ? `*${part.words}*` : part.words)).join("");

describe("words around what was found", () => {
  it("do not say the title twice", () => {
    const { title, rest } = splitTitle(
      "Walk by the river",
      parts("Walk by the *river* We went to the *river*."),
    );
    expect(text(title)).toBe("Walk by the *river*");
    expect(text(rest)).toBe(" We went to the *river*.");
  });
  it("stay as they are when they come from further down", () => {
    const { title, rest } = splitTitle("Walk", parts("…went to the *river*."));
    expect(text(title)).toBe("Walk");
    expect(text(rest)).toBe("…went to the *river*.");
  });
  it("cut a found word that goes beyond the title where the title ends", () => {
    const { title, rest } = splitTitle("Ri", parts("*River* bank"));
    expect(text(title)).toBe("*Ri*");
    expect(text(rest)).toBe("*ver* bank");
  });
  it("leave a note without a title alone", () => {
    expect(splitTitle("", parts("x")).rest).toEqual(parts("x"));
  });
});
