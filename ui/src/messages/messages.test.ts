import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Plural = Array<{ declarations: string[]; selectors: string[]; match: Record<string, string> }>;
type Messages = Record<string, string | Plural>;

const files = import.meta.glob<Messages>("./*.json", { eager: true, import: "default" });
const languages = JSON.parse(readFileSync("src/backend/languages.json", "utf8")) as {
  tag: string;
  state: string;
}[];
const offered = languages.filter((language) => language.state !== "pseudo").map((language) => language.tag);
const all = Object.fromEntries(offered.map((tag) => [tag, files[`./${tag}.json`]!])) as Record<
  string,
  Messages
>;
const source = all[languages.find((language) => language.state === "source")!.tag]!;
const keys = (messages: Messages) => Object.keys(messages).filter((key) => key !== "$schema");
/** Every text a message can become. */
const texts = (message: string | Plural) =>
  typeof message === "string" ? [message] : message.flatMap((variant) => Object.values(variant.match));
const openings = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

/** More than this and a tired reader starts again. */
const SENTENCE_WORDS_MAX = 20;

describe("the words of the window", () => {
  it("come in short sentences without exclamation marks", () => {
    const wrong = keys(source).flatMap((key) =>
      texts(source[key]!).flatMap((text) =>
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
    const said = keys(source).flatMap((key) => texts(source[key]!).filter((text) => blame.test(text)));
    // The one that asks whether something is wrong in the world, not with the reader.
    expect(said.filter((text) => text !== source["today_happened"])).toEqual([]);
  });

  for (const language of offered) {
    it(`have the same keys and openings in ${language}, as far as they are translated`, () => {
      const there = keys(all[language]!);
      expect(there.filter((key) => !(key in source))).toEqual([]);
      const different = there.filter((key) => {
        // Plurals differ between languages; each of their texts opens what the English ones can.
        const english = new Set(texts(source[key]!).flatMap(openings));
        const inputs = typeof source[key] === "string" ? openings(source[key]) : undefined;
        return texts(all[language]![key]!).some((text) =>
          inputs ? openings(text).join() !== inputs.join() : openings(text).some((one) => !english.has(one)),
        );
      });
      expect(different).toEqual([]);
    });
  }
});
