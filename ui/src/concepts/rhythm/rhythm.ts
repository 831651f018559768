/** How often to be in touch, and when next, in words that blame nobody. */
import type { PersonCard } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { shortDay, spokenDay } from "../format/dates";

/** Days of the rhythms that have a name. */
export const USUAL_RHYTHMS = [7, 14, 30] as const;
/** Longest rhythm, in days; the backend holds the same. */
export const RHYTHM_DAYS_MAX = 366;
/** Days ahead that are worth a word in a list: a week can be planned. */
const SOON_DAYS = 7;

/** How often: every week, every 10 days. */
export function rhythmWords(days: number | null): string {
  switch (days) {
    case null:
      return m.rhythm_none();
    case 1:
      return m.rhythm_daily();
    case 7:
      return m.rhythm_weekly();
    case 14:
      return m.rhythm_two_weeks();
    case 30:
      return m.rhythm_monthly();
    default:
      return m.rhythm_days({ n: days });
  }
}

/** When to be in touch next. A day that has passed is an invitation, not a debt. Nothing without a rhythm or a day agreed on. */
export function dueWords(person: PersonCard): string | null {
  if (person.restsUntil !== null) return m.rhythm_rests({ day: shortDay(person.restsUntil) });
  if (person.contactDue === null || person.contactDueInDays === null) return null;
  if (person.contactDueInDays <= 0) return m.rhythm_now();
  return m.rhythm_next({ day: spokenDay(person.contactDue) });
}

/** Whether it is time, or nearly, to be in touch. */
export function isDueSoon(person: PersonCard): boolean {
  return (
    person.restsUntil === null && person.contactDueInDays !== null && person.contactDueInDays <= SOON_DAYS
  );
}

/** Whether it is time to be in touch. */
export function isDue(person: PersonCard): boolean {
  return person.restsUntil === null && person.contactDueInDays !== null && person.contactDueInDays <= 0;
}

/** The days that were typed or chosen; `null` without a rhythm; `undefined` when they cannot be days. */
export function rhythmDaysOf(choice: string, own: string): number | null | undefined {
  if (choice === "none") return null;
  const typed = (choice === "own" ? own : choice).trim().normalize("NFKC");
  if (!/^\d{1,3}$/.test(typed)) return undefined;
  const days = Number(typed);
  return days >= 1 && days <= RHYTHM_DAYS_MAX ? days : undefined;
}

/** The choice that shows these days. */
export function rhythmChoice(days: number | null): string {
  if (days === null) return "none";
  return USUAL_RHYTHMS.some((usual) => usual === days) ? String(days) : "own";
}
