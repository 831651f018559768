/** The time that pictures show: which days, and where in the picture a day stands. */
import { parseDate } from "@internationalized/date";
import { timeDay, timeMonth } from "d3-time";
import { dateLocale, toDate, yearOf } from "../format/dates";
import type { Tick } from "../../primitives/TimeLanes.svelte";

/** How far back a picture goes. */
export type Reach = "months" | "year" | "all";

/** Days from the first to the last, both shown. */
export type Period = { begins: string; ends: string };

/** The least that is shown, in months: a single mark in a wide picture says nothing. */
const MONTHS_MIN = 3;
/** Months between two lines of the axis, where every month would be too many. */
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** What is shown: three months, a year, or all since the first of `days`. */
export function period(reach: Reach, days: readonly string[], today: string): Period {
  const now = parseDate(today);
  const least = now.subtract({ months: MONTHS_MIN }).toString();
  if (reach === "months") return { begins: least, ends: today };
  if (reach === "year") return { begins: now.subtract({ years: 1 }).toString(), ends: today };
  const first = days.reduce((first, day) => (day < first ? day : first), least);
  return { begins: first, ends: today };
}

/** What to begin with: a year, or three months while there is no more than that. */
export function usualReach(days: readonly string[], today: string): Reach {
  const { begins } = period("months", days, today);
  return days.every((day) => day >= begins) ? "months" : "year";
}

export function isWithin(day: string, { begins, ends }: Period): boolean {
  return begins <= day && day <= ends;
}

/** Where a moment stands, in percent of the picture; what is outside stands at its edge. */
function scale({ begins, ends }: Period): (moment: Date) => number {
  const from = toDate(begins).getTime();
  const whole = toDate(ends).getTime() - from;
  return (moment) => {
    const percent = whole === 0 ? 50 : (100 * (moment.getTime() - from)) / whole;
    // Finer than a screen can show.
    return Math.round(100 * Math.min(Math.max(percent, 0), 100)) / 100;
  };
}

/** Where a day stands, in percent of the picture; days outside stand at its edge. */
export function place(shown: Period): (day: string) => number {
  const at = scale(shown);
  return (day) => at(toDate(day));
}

/** Where the days from one to another lie, the last one included; `null` when they are not shown. */
export function stretch(shown: Period, begins: string, ends: string): { from: number; to: number } | null {
  if (ends < shown.begins || begins > shown.ends) return null;
  const at = scale(shown);
  const from = at(timeDay.floor(toDate(begins)));
  const to = at(timeDay.ceil(toDate(ends)));
  return to > from ? { from, to } : null;
}

/** A line for each month, or for every second or third …: at most `most`. The first one and each January tell the year. */
export function months(shown: Period, most: number): Tick[] {
  const from = toDate(shown.begins);
  const to = toDate(shown.ends);
  const first = timeMonth.ceil(from);
  const count = timeMonth.count(timeMonth.floor(from), to);
  const step = MONTH_STEPS.find((step) => count / step <= most) ?? MONTH_STEPS.at(-1)!;
  const at = place(shown);
  const name = new Intl.DateTimeFormat(dateLocale(), { month: "short" });
  const starts = timeMonth.range(first, to).filter((month) => month.getMonth() % Math.min(step, 12) === 0);
  const wanted = step <= 12 ? starts : starts.filter((month) => month.getFullYear() % (step / 12) === 0);
  return wanted.map((month, index) => {
    const day = iso(month);
    const telling = index === 0 || month.getMonth() === 0;
    return { at: at(day), label: name.format(month), below: telling ? yearOf(day) : undefined };
  });
}

function iso(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-01`;
}
