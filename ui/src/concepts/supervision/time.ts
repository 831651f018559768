import { parseDate } from "@internationalized/date";
import { m } from "../../messages/compiled/messages";

/** Months back that a sheet begins with, before anything else is chosen. */
const MONTHS_AT_FIRST = 3;

/** The day a sheet begins with, before anything else is chosen. */
export function firstBeginning(today: string): string {
  return parseDate(today).subtract({ months: MONTHS_AT_FIRST }).toString();
}

/** Days that supervision talks usually look back to. */
export function usualBeginnings(today: string): Array<{ label: string; value: string }> {
  const now = parseDate(today);
  return [
    { label: m.supervision_month(), value: now.subtract({ months: 1 }).toString() },
    { label: m.supervision_three_months(), value: firstBeginning(today) },
    { label: m.supervision_year(), value: now.subtract({ years: 1 }).toString() },
  ];
}
