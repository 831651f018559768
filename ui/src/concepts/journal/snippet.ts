import type { SnippetPart } from "../../backend";

/** What stands in the title line, and what below it. */
export type TitleAndRest = { title: SnippetPart[]; rest: SnippetPart[] };

/**
 * Words around what was found often begin with the title. Then the title itself shows what was found in it, and is not said twice.
 */
export function splitTitle(title: string, excerpt: readonly SnippetPart[]): TitleAndRest {
  const words = excerpt.map((part) => part.words).join("");
  const skipped = words.length - words.trimStart().length;
  if (title === "" || !words.slice(skipped).startsWith(title)) {
    return { title: [{ words: title, hit: false }], rest: [...excerpt] };
  }
  const end = skipped + title.length;
  const found: TitleAndRest = { title: [], rest: [] };
  let at = 0;
  for (const part of excerpt) {
    const cut = Math.min(Math.max(end - at, 0), part.words.length);
    if (cut > 0) found.title.push({ words: part.words.slice(0, cut), hit: part.hit });
    if (cut < part.words.length) found.rest.push({ words: part.words.slice(cut), hit: part.hit });
    at += part.words.length;
  }
  return found;
}
