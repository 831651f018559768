/** When to come back to something: quick choices, as days. Days are `YYYY-MM-DD`, in the person's own calendar. */
import { addDays, isoDay, toDate } from "../format/dates";

/** What can be chosen without a calendar. */
export const QUICK = ["week", "twoWeeks", "month"] as const;
export type QuickWhen = (typeof QUICK)[number];

/** What can be chosen. */
export type When = QuickWhen | "date";

/** The same day of the next month, or its last day where that month is shorter. */
export function addMonth(day: string): string {
  const date = toDate(day);
  const last = new Date(date.getFullYear(), date.getMonth() + 2, 0, 12).getDate();
  return isoDay(new Date(date.getFullYear(), date.getMonth() + 1, Math.min(date.getDate(), last), 12));
}

/** The day a quick choice means. */
export function quickDay(from: string, when: QuickWhen): string {
  switch (when) {
    case "week":
      return addDays(from, 7);
    case "twoWeeks":
      return addDays(from, 14);
    case "month":
      return addMonth(from);
  }
}

/** Which quick choice a day is, seen from another. */
export function whenOf(from: string, day: string): When {
  return QUICK.find((quick) => quickDay(from, quick) === day) ?? "date";
}

/** What a follow-up can be moved to without a calendar. */
export const MOVES = ["tomorrow", "week", "twoWeeks"] as const;
export type Move = (typeof MOVES)[number];

const MOVE_DAYS: Record<Move, number> = { tomorrow: 1, week: 7, twoWeeks: 14 };

/** The days after today that a follow-up can be put off to. A day before it is due would not put it off. */
export function laterDays(today: string, due: string): Array<{ move: Move; day: string }> {
  return MOVES.map((move) => ({ move, day: addDays(today, MOVE_DAYS[move]) })).filter(({ day }) => day > due);
}
