/** Days and times in the reader's language. A day is `YYYY-MM-DD`; a moment carries a zone. */
import { getLocale } from "../../messages/compiled/runtime";
import { languageOf, SOURCE } from "../../state/languages";

const DAY_MS = 86_400_000;

/** How the language of the window writes days, times and numbers. */
export function dateLocale(): string {
  return (languageOf(getLocale()) ?? SOURCE).formats;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${dateLocale()} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(dateLocale(), options)));
  return made;
}

const IS_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The moment as a `Date`; a day is taken at noon here, so that no zone shifts it. `jiff` may add `[Zone]`. */
export function toDate(iso: string): Date {
  const day = IS_DAY.exec(iso);
  if (day) return new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]), 12);
  return new Date(iso.replace(/\[.*\]$/, ""));
}

/** The day of a date here, `YYYY-MM-DD`. */
export function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function todayIso(): string {
  return isoDay(new Date());
}

export function addDays(day: string, days: number): string {
  const date = toDate(day);
  date.setDate(date.getDate() + days);
  return isoDay(date);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  const at = (iso: string) => {
    const date = toDate(iso);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((at(to) - at(from)) / DAY_MS);
}

/** 22 November 2026 */
export function longDay(iso: string): string {
  return format({ day: "numeric", month: "long", year: "numeric" }).format(toDate(iso));
}

/** 22 November, with the year if it is another one. */
export function shortDay(iso: string): string {
  const date = toDate(iso);
  return date.getFullYear() === new Date().getFullYear()
    ? format({ day: "numeric", month: "long" }).format(date)
    : longDay(iso);
}

/** Sunday */
export function weekday(iso: string): string {
  return format({ weekday: "long" }).format(toDate(iso));
}

/** 14:05 */
export function clockTime(iso: string): string {
  return format({ hour: "numeric", minute: "2-digit" }).format(toDate(iso));
}

/** today, yesterday, in 3 days, 2 weeks ago … from days, where 0 is today and earlier is negative. */
export function relativeDays(days: number): string {
  const words = new Intl.RelativeTimeFormat(dateLocale(), { numeric: "auto" });
  const size = Math.abs(days);
  if (size < 14) return words.format(days, "day");
  if (size < 60) return words.format(Math.round(days / 7), "week");
  if (size < 365) return words.format(Math.round(days / 30.4), "month");
  return words.format(Math.round(days / 365), "year");
}

export function relativeDay(iso: string): string {
  return relativeDays(daysBetween(todayIso(), iso));
}

/** A day nearby as one says it: today, yesterday, Thursday, else 9 November. */
export function spokenDay(iso: string): string {
  const days = daysBetween(todayIso(), iso);
  if (Math.abs(days) <= 1) return relativeDays(days);
  if (days > 1 && days < 7) return weekday(iso);
  return shortDay(iso);
}

/** What there is of a date: 2024 · March 2024 · 9 March 2024. */
export function partialDate(date: string): string {
  if (/^\d{4}$/.test(date)) return format({ year: "numeric" }).format(new Date(Number(date), 6, 1));
  if (/^\d{4}-\d{2}$/.test(date)) return monthYear(date);
  return longDay(date);
}

/** November 2026, from a day or a month. */
export function monthYear(date: string): string {
  if (/^\d{4}$/.test(date)) return partialDate(date);
  return format({ month: "long", year: "numeric" }).format(toDate(`${date.slice(0, 7)}-15`));
}

/** The year of a partial date, in the reader's calendar. */
export function yearOf(date: string): string {
  return partialDate(date.slice(0, 4));
}
