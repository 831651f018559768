import { describe, expect, it } from "vitest";
import { fileName, usualPaper } from "./paper";
import { LANGUAGES } from "../../state/languages";
import { printLanguage, printWords } from "./words";

describe("a print", () => {
  it("takes the paper that is sold there", () => {
    expect(usualPaper("us")).toBe("letter");
    expect(usualPaper("th")).toBe("a4");
    expect(usualPaper("international")).toBe("a4");
  });

  it("has a file name that every system takes", () => {
    expect(fileName("First phone or tablet")).toBe("First phone or tablet.pdf");
    expect(fileName('What? "This/that": C:\\x')).toBe("What This that C x.pdf");
    expect(fileName("กฎข้อเดียว")).toBe("กฎข้อเดียว.pdf");
    expect(fileName("...")).toBe("Porchlight.pdf");
  });

  it("has every word in every language, with the places for values", () => {
    for (const { tag: language } of LANGUAGES) {
      const { dates, ...words } = printWords(language);
      for (const [key, text] of Object.entries(words)) expect(text, `${language} ${key}`).not.toBe("");
      expect(words.page).toContain("{page}");
      expect(words.page).toContain("{pages}");
      expect(words.reviewed).toContain("{date}");
      expect(dates.months).toHaveLength(12);
      expect(new Set(dates.months).size).toBe(12);
    }
  });

  it("counts years as the reader does", () => {
    expect(printWords("en").dates.yearsAhead).toBe(0);
    expect(printWords("th").dates.yearsAhead).toBe(543);
    expect(printWords("th").dates.months[0]).toBe("มกราคม");
  });

  it("puts English words around an item in another language", () => {
    expect(printLanguage("es-MX")).toBe("es");
    expect(printLanguage("fr")).toBe("en");
  });
});
