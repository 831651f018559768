// The languages of the window, from the one table.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../ui/src/backend/generated.ts";
import { root } from "./programs.ts";

export type { Language };

type Entry = {
  tag: Language;
  ownName: string;
  direction: "ltr" | "rtl";
  state: "source" | "draft" | "reviewed" | "pseudo";
};

const table = JSON.parse(readFileSync(join(root, "ui/src/backend/languages.json"), "utf8")) as Entry[];
const inState = (state: Entry["state"]): Entry => table.find((language) => language.state === state)!;

/** What everything is written in first. */
export const SOURCE = inState("source");
/** The one made for tests: from right to left, accented and longer. */
export const PSEUDO = inState("pseudo");
/** Those that a person can choose. */
export const LANGUAGES = table
  .filter((language) => language.state !== "pseudo")
  .map((language) => language.tag);

/** What a language calls itself. */
export function ownName(tag: Language): string {
  return table.find((language) => language.tag === tag)!.ownName;
}
