/** How a young person is called on a sheet, and where their name still stands in a text. */
import { m } from "../../messages/compiled/messages";

export type Naming = "name" | "initials" | "nobody";

/** The first letter of each word of a name: Mila K. is M. K. */
export function initials(name: string): string {
  const letters = new Intl.Segmenter();
  return name
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => [...letters.segment(word)].find(({ segment }) => /\p{L}/u.test(segment))!.segment)
    .map((letter) => `${letter.toLocaleUpperCase()}.`)
    .join(" ");
}

/** How the young person is called; where a name has no letters, as nobody. */
export function called(name: string, naming: Naming): string {
  const short = naming === "initials" ? initials(name) : naming === "name" ? name : "";
  return short || m.supervision_a_young_person();
}

/** Whether a text has the name in it: as a word of its own, where words are told apart by spaces. */
export function hasName(text: string, name: string): boolean {
  const wanted = name.trim().toLocaleLowerCase();
  if (!wanted) return false;
  const exact = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const open =
    /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  const pattern = open.test(wanted) ? exact : `(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`;
  return new RegExp(pattern, "u").test(text.toLocaleLowerCase());
}
