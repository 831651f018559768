/** When there was contact, as lanes of a picture and as rows of a table. */
import type { ContactHow, GoingContact, GoingPage } from "../../backend";
import { m } from "../../messages/compiled/messages";
import type { Lane, Stretch } from "../../primitives/TimeLanes.svelte";
import { HOWS, howWords } from "../check-in/how";
import { longDay } from "../format/dates";
import { rhythmWords } from "../rhythm/rhythm";
import { isWithin, type Period, place, stretch } from "./time";

/** How it took place; a talk says only that you talked. */
function words(how: ContactHow | null): string {
  return how === null ? m.people_at_talk() : howWords(how);
}

/** The order of the lanes: talks stand before those who were not reached. */
const LANES: ReadonlyArray<ContactHow | null> = [
  ...HOWS.filter((how) => how !== "notReached"),
  null,
  "notReached",
];

/** One lane for each way that ever was, so that lanes stay where they are when the time shown changes; the rhythm is the last. */
export function contactLanes(page: GoingPage, shown: Period): Lane[] {
  const at = place(shown);
  const lanes: Lane[] = LANES.filter((how) => page.contacts.some((one) => one.how === how)).map((how) => ({
    label: words(how),
    marks: page.contacts
      .filter((one) => one.how === how && isWithin(one.day, shown))
      .map((one) => ({
        at: at(one.day),
        shape: how === "notReached" ? "ring" : "dot",
        title: `${longDay(one.day)}: ${words(how)}`,
      })),
  }));
  if (page.person.rhythmDays === null) return lanes;
  const rhythm = rhythmWords(page.person.rhythmDays);
  return [...lanes, { label: rhythm, marks: [], stretches: rhythmStretches(page.contacts, shown, rhythm) }];
}

/** From each contact as long as the rhythm holds; what runs together is one stretch. */
function rhythmStretches(contacts: readonly GoingContact[], shown: Period, title: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { day, rhythmUntil } of contacts) {
    const now = rhythmUntil === null ? null : stretch(shown, day, rhythmUntil);
    if (!now) continue;
    const last = stretches.at(-1);
    if (last && now.from <= last.to) last.to = Math.max(last.to, now.to);
    else stretches.push({ ...now, title });
  }
  return stretches;
}

/** Pauses and holidays. */
export function restBands(page: GoingPage, shown: Period): Stretch[] {
  return page.pauses.flatMap(({ begins, ends }) => {
    const band = stretch(shown, begins, ends);
    return band ? [{ ...band, title: `${m.going_pause()}: ${daysWords(begins, ends)}` }] : [];
  });
}

/** From one day to another, in words. */
export function daysWords(begins: string, ends: string): string {
  return begins === ends ? longDay(begins) : m.going_days({ begins: longDay(begins), ends: longDay(ends) });
}

/** The same as rows, the latest first, pauses among them. */
export function contactRows(page: GoingPage, shown: Period): string[][] {
  const rows = [
    ...page.contacts
      .filter((one) => isWithin(one.day, shown))
      .map((one) => ({ day: one.day, cells: [longDay(one.day), words(one.how)] })),
    ...page.pauses
      .filter((pause) => stretch(shown, pause.begins, pause.ends))
      .map((pause) => ({ day: pause.begins, cells: [daysWords(pause.begins, pause.ends), m.going_pause()] })),
  ];
  return rows.sort((a, b) => b.day.localeCompare(a.day)).map((row) => row.cells);
}
