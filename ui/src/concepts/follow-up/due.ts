import type { FollowUpCard } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { relativeDays, spokenDay } from "../format/dates";

type Days = Pick<FollowUpCard, "due" | "dueInDays" | "planned" | "doneOn">;

/** When a follow-up is due or was done, as one says it. That it was put off is a fact of its days, not a fault. */
export function dueWords({ due, dueInDays, planned, doneOn }: Days): string {
  if (doneOn !== null) return m.followup_done_on({ when: spokenDay(doneOn) });
  if (dueInDays < 0) return m.followup_waiting({ since: relativeDays(dueInDays) });
  const when = m.followup_due({ when: spokenDay(due) });
  return planned === null ? when : `${when} · ${m.followup_moved_from({ when: spokenDay(planned) })}`;
}
