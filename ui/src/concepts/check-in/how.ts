import type { ContactHow } from "../../backend";
import { m } from "../../messages/compiled/messages";

/** Every way a check-in can take place, in the order to offer them. */
export const HOWS: readonly ContactHow[] = ["inPerson", "call", "video", "messages", "notReached"];

export function howWords(how: ContactHow): string {
  switch (how) {
    case "inPerson":
      return m.check_in_in_person();
    case "call":
      return m.check_in_call();
    case "video":
      return m.check_in_video();
    case "messages":
      return m.check_in_messages();
    case "notReached":
      return m.check_in_not_reached();
  }
}
