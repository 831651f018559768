/** What is looked for in the journal, as the window holds it. */
import type { JournalPlace } from "../../state/route";
import type { ListedMonth, NoteFilter } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { shortDay } from "../format/dates";
import { kindWords } from "./kinds";

/** One part of a filter that can be taken off. */
export type FilterPart = { part: "person" | "kind" | "tag" | "from" | "to"; words: string };

/** Every part of it, `null` where nothing is asked. */
export function wholeFilter(filter: NoteFilter): Required<NoteFilter> {
  return {
    words: filter.words,
    person: filter.person ?? null,
    kind: filter.kind ?? null,
    tag: filter.tag ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
  };
}

export function filterOf(place: JournalPlace): Required<NoteFilter> {
  const { query = "", person = null, kind = null, tag = null, from = null, to = null } = place;
  return { words: query, person, kind, tag, from, to };
}

/** Where the journal is with this filter, without what is not asked. */
export function placeOf(filter: NoteFilter): JournalPlace {
  const { words, person, kind, tag, from, to } = filter;
  return {
    ...(words.trim() && { query: words }),
    ...(person && { person }),
    ...(kind && { kind }),
    ...(tag && { tag }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** The parts beside the words, as one reads them. */
export function partsOf(filter: NoteFilter, nameOf: (person: string) => string): FilterPart[] {
  const parts: FilterPart[] = [];
  if (filter.person) parts.push({ part: "person", words: nameOf(filter.person) });
  if (filter.kind) parts.push({ part: "kind", words: kindWords(filter.kind) });
  if (filter.tag) parts.push({ part: "tag", words: filter.tag });
  if (filter.from) parts.push({ part: "from", words: m.journal_from({ day: shortDay(filter.from) }) });
  if (filter.to) parts.push({ part: "to", words: m.journal_until({ day: shortDay(filter.to) }) });
  return parts;
}

export function sameFilter(a: NoteFilter, b: NoteFilter): boolean {
  const tidy = (filter: NoteFilter) => JSON.stringify({ ...wholeFilter(filter), words: filter.words.trim() });
  return tidy(a) === tidy(b);
}

/** Where each month of a list begins: the number of its first row. */
export function beginnings(months: readonly ListedMonth[]): Array<{ month: string; first: number }> {
  let next = 0;
  return months.map(({ month, entries }) => {
    const first = next;
    next += entries;
    return { month, first };
  });
}
