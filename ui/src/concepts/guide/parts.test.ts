import { describe, expect, it } from "vitest";
import { firstBand, partsFor } from "./parts";

describe("a guide's ages", () => {
  it("stay with what was chosen, where the guide has it", () => {
    expect(firstBand(["8-10", "11-13", "14-17"], "14-17")).toBe("14-17");
    expect(firstBand(["8-10", "11-13"], "14-17")).toBe("11-13");
    expect(firstBand(["5-7", "8-10"], null)).toBe("5-7");
    expect(firstBand([], null)).toBe("");
  });
  it("show what is for everyone and what is for this age, in order", () => {
    const part = (...ages: string[]) => ({ ages, blocks: [], spoken: [] });
    const section = { kind: "say", title: "Say", parts: [part(), part("8-10"), part("11-13", "14-17")] };
    expect(partsFor(section, "14-17")).toEqual([part(), part("11-13", "14-17")]);
    expect(partsFor(undefined, "14-17")).toEqual([]);
  });
});
