import { BackendError } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { MINUTES_MAX } from "./content";

/** What is wrong with a field that the back end refused to keep. */
export function faultWords(thrown: unknown): string | undefined {
  if (!(thrown instanceof BackendError) || thrown.code !== "invalid") return undefined;
  switch (thrown.field) {
    case "day":
      return m.check_in_day_odd();
    case "minutes":
      return m.check_in_minutes_odd({ most: MINUTES_MAX });
    case "next":
      return m.check_in_again_odd();
    case "what":
    case "due":
      return undefined;
    default:
      return m.check_in_too_long();
  }
}
