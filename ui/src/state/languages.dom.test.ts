import { afterEach, describe, expect, it } from "vitest";
import { pseudo } from "../../languages/pseudo.mjs";
import { showAppearance } from "./appearance";
import { languageOf, SOURCE } from "./languages";

afterEach(() => showAppearance({ theme: "light", textSizePercent: 100, language: SOURCE.tag }, false));

describe("a language", () => {
  it("is the same wherever it is spoken, and unknown where the window has no words", () => {
    expect(languageOf("es-MX")?.tag).toBe("es");
    expect(languageOf("fr")).toBeUndefined();
  });

  it("gives the page its direction", () => {
    for (const [language, direction] of [
      ["th", "ltr"],
      ["en-XB", "rtl"],
    ] as const) {
      showAppearance({ theme: "light", textSizePercent: 100, language }, false);
      expect(document.documentElement.dir).toBe(direction);
      expect(document.documentElement.lang).toBe(language);
    }
  });
});

describe("the language made for tests", () => {
  it("is longer, accented, from right to left, and leaves what is filled in", () => {
    const text = pseudo("Save {name} now");
    expect(text).toContain("{name}");
    expect(text.length).toBeGreaterThan(1.4 * "Save {name} now".length);
    expect(text.codePointAt(0)).toBe(0x200f);
    expect(text).not.toMatch(/Save|now/);
  });
});
