/** The languages of the window, from the one table. Who may choose which is said by `Start.languages`. */
import table from "../backend/languages.json";
import type { Language } from "../backend";

export type LanguageEntry = {
  tag: Language;
  /** What it calls itself. */
  ownName: string;
  direction: "ltr" | "rtl";
  /** How its days, times and numbers are written: a tag for `Intl`. */
  formats: string;
  /** What its calendar adds to a year. */
  yearsAhead: number;
  /** Whether spaces stand between words. */
  spaces: boolean;
};

/** Every language, the one made for tests among them. */
export const LANGUAGES = table as readonly LanguageEntry[];

/** What everything is written in first, and what stands in where a language has no words. */
export const SOURCE: LanguageEntry = LANGUAGES.find((one) => one.tag === table.find(isSource)?.tag)!;

function isSource(entry: (typeof table)[number]): boolean {
  return entry.state === "source";
}

/** The language of a text with this tag, wherever it is spoken; none that the window does not speak. */
export function languageOf(tag: string): LanguageEntry | undefined {
  const of = (wanted: string | undefined) => LANGUAGES.find((one) => one.tag === wanted);
  return of(tag) ?? of(tag.split("-")[0]);
}
