// The window's own words, so that a test names what a person sees and follows when a sentence is changed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pseudo } from "../../ui/languages/pseudo.mjs";
import { type Language, PSEUDO, SOURCE } from "./languages.ts";
import { root } from "./programs.ts";

const all = new Map<Language, Record<string, unknown>>();

/** The words for a message; what it leaves open, such as `{name}`, is filled in. */
export function words(language: Language, message: string, filled: Record<string, string> = {}): string {
  const of = language === PSEUDO.tag ? SOURCE.tag : language;
  let messages = all.get(of);
  if (!messages) {
    messages = JSON.parse(readFileSync(join(root, "ui/src/messages", `${of}.json`), "utf8")) as Record<
      string,
      unknown
    >;
    all.set(of, messages);
  }
  const text = messages[message];
  if (typeof text !== "string") throw new Error(`no plain message ${message} in ${of}`);
  const said = language === PSEUDO.tag ? pseudo(text) : text;
  return said.replace(/\{(\w+)\}/g, (open, name: string) => filled[name] ?? open);
}
