import { describe, expect, it } from "vitest";
import en from "./en.json";
import es from "./es.json";
import th from "./th.json";

type Plural = Array<{ declarations: string[]; selectors: string[]; match: Record<string, string> }>;
type Messages = Record<string, string | Plural>;

const all = { en, es, th } as unknown as Record<"en" | "es" | "th", Messages>;
const keys = (messages: Messages) => Object.keys(messages).filter((key) => key !== "$schema");
/** Every text a message can become. */
const texts = (message: string | Plural) =>
  typeof message === "string" ? [message] : message.flatMap((variant) => Object.values(variant.match));
const openings = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

/** More than this and a tired reader starts again. */
const SENTENCE_WORDS_MAX = 20;

describe("the words of the window", () => {
  it("come in short sentences without exclamation marks", () => {
    const wrong = keys(all.en).flatMap((key) =>
      texts(all.en[key]!).flatMap((text) =>
        text
          .split(/(?<=[.?:])\s+/)
          .filter((sentence) => sentence.split(/\s+/).length > SENTENCE_WORDS_MAX || sentence.includes("!"))
          .map((sentence) => `${key}: ${sentence}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("never blame", () => {
    const blame = /\b(failed|fail|invalid|illegal|error|oops|sorry|forbidden|you must|wrong)\b/i;
    const said = keys(all.en).flatMap((key) => texts(all.en[key]!).filter((text) => blame.test(text)));
    // The one that asks whether something is wrong in the world, not with the reader.
    expect(said.filter((text) => text !== all.en["today_happened"])).toEqual([]);
  });

  for (const language of ["es", "th"] as const) {
    it(`have the same keys and openings in ${language}, as far as they are translated`, () => {
      const there = keys(all[language]);
      expect(there.filter((key) => !(key in all.en))).toEqual([]);
      const different = there.filter((key) => {
        // Plurals differ between languages; each of their texts opens what the English ones can.
        const english = new Set(texts(all.en[key]!).flatMap(openings));
        const inputs = typeof all.en[key] === "string" ? openings(all.en[key]) : undefined;
        return texts(all[language][key]!).some((text) =>
          inputs ? openings(text).join() !== inputs.join() : openings(text).some((one) => !english.has(one)),
        );
      });
      expect(different).toEqual([]);
    });
  }
});
