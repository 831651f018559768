import { plain } from "../find/plain";

/** Longest tag, in characters; the same limit as where it is kept. */
export const TAG_CHARS_MAX = 40;
/** Tags offered while typing. */
const OFFERED_MAX = 6;

/** Tags in use that fit what is typed and are not chosen yet; those that begin with it first. */
export function offered(all: readonly string[], chosen: readonly string[], typed: string): string[] {
  const words = plain(typed);
  const rest = all.filter((tag) => !chosen.some((other) => plain(other) === plain(tag)));
  if (words === "") return rest.slice(0, OFFERED_MAX);
  const begins = rest.filter((tag) => plain(tag).startsWith(words));
  const holds = rest.filter((tag) => !plain(tag).startsWith(words) && plain(tag).includes(words));
  return [...begins, ...holds].slice(0, OFFERED_MAX);
}

/** What is typed as a tag: the spelling in use, if there is one. */
export function asTag(all: readonly string[], typed: string): string {
  const words = typed.trim().replace(/\s+/g, " ");
  return all.find((tag) => tag.toLocaleLowerCase() === words.toLocaleLowerCase()) ?? words;
}
