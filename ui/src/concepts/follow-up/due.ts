import type { FollowUpCard } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { relativeDays, spokenDay } from "../format/dates";

/** When a follow-up is due, as one says it. */
export function dueWords(followUp: Pick<FollowUpCard, "due" | "dueInDays">): string {
  if (followUp.dueInDays < 0) return m.followup_waiting({ since: relativeDays(followUp.dueInDays) });
  return m.followup_due({ when: spokenDay(followUp.due) });
}
