import type { EntryCard } from "../../backend";
import { isoDay, toDate } from "../format/dates";

/** Entries of one month, in the order they came. */
export type Month = { key: string; entries: EntryCard[] };

/** Puts a list that is newest first below the months it was last kept in. */
export function byMonth(entries: readonly EntryCard[]): Month[] {
  const months: Month[] = [];
  for (const entry of entries) {
    const key = isoDay(toDate(entry.updated)).slice(0, 7);
    const last = months.find((month) => month.key === key);
    if (last) last.entries.push(entry);
    else months.push({ key, entries: [entry] });
  }
  return months;
}
