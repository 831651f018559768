// The window's own words, so that a test names what a person sees and follows when a sentence is changed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./programs.ts";

/** The languages of the window. */
export const LANGUAGES = ["en", "es", "th"] as const;
export type Language = (typeof LANGUAGES)[number];

const all = new Map<Language, Record<string, unknown>>();

/** The words for a message; what it leaves open, such as `{name}`, is filled in. */
export function words(language: Language, message: string, filled: Record<string, string> = {}): string {
  let messages = all.get(language);
  if (!messages) {
    messages = JSON.parse(readFileSync(join(root, "ui/src/messages", `${language}.json`), "utf8")) as Record<
      string,
      unknown
    >;
    all.set(language, messages);
  }
  const text = messages[message];
  if (typeof text !== "string") throw new Error(`no plain message ${message} in ${language}`);
  return text.replace(/\{(\w+)\}/g, (open, name: string) => filled[name] ?? open);
}
