import type { PrivateToday } from "../../backend";
import { m } from "../../messages/compiled/messages";

/** A greeting for the hour. */
export function greeting(now: Date): string {
  const hour = now.getHours();
  if (hour >= 5 && hour < 12) return m.today_morning();
  if (hour >= 12 && hour < 18) return m.today_afternoon();
  if (hour >= 18 && hour < 23) return m.today_evening();
  return m.today_night();
}

/** What today holds, in a sentence. */
export function leadWords(today: PrivateToday): string {
  const due = today.due.some((one) => one.dueInDays <= 0);
  const talk = today.suggestions.length > 0;
  if (due && talk) return m.today_lead_both();
  if (due) return m.today_lead_due();
  if (talk) return m.today_lead_talk();
  return m.today_lead_none();
}
