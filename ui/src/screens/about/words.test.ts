import { describe, expect, it } from "vitest";
import type { About } from "../../backend";
import { asText, causeWords } from "./words";

const about: About = {
  version: "0.1.0",
  system: "Debian GNU/Linux 12 x86_64",
  webView: null,
  vaultFormat: 7,
  errors: [
    {
      during: "draft_save",
      code: "diskFull",
      cause: { from: "sqlite", number: 13 },
      last: "2026-03-09T12:00:00Z",
      times: 3,
    },
  ],
};

describe("what is copied for whoever helps", () => {
  it("names code, number, what it happened in, and how often", () => {
    const text = asText(about);
    expect(text).toContain("Porchlight: 0.1.0");
    expect(text).toContain("diskFull, SQLite 13, draft_save (3 times)");
  });
  it("says that there were no errors", () => {
    expect(asText({ ...about, errors: [] })).toContain("No errors.");
  });
  it("tells the numbers of the system from those of SQLite", () => {
    expect(causeWords({ from: "system", number: 28 })).toBe("OS 28");
    expect(causeWords(null)).toBe("");
  });
});
