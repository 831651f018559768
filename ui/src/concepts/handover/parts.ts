import type { HandoverPart } from "../../backend";
import { m } from "../../messages/compiled/messages";

/** What a part of a handover is called. */
export function partWords(part: HandoverPart): string {
  switch (part) {
    case "trustedAdults":
      return m.adults_title();
    case "rhythm":
      return m.handover_part_rhythm();
    case "checkIns":
      return m.check_in_show();
    case "talks":
      return m.people_show_talks();
    case "followUps":
      return m.followup_title();
    case "runs":
      return m.checklists_title();
    case "entries":
      return m.handover_part_entries();
  }
}
