import type { Route } from "../../state/route";
import type { FollowUpSource } from "../../backend";
import { m } from "../../messages/compiled/messages";

/** Where to see what a follow-up came from. A talk is read on the page of whom it was with. */
export function sourceRoute(source: FollowUpSource): Route {
  switch (source.kind) {
    case "talk":
      return { name: "person", id: source.person };
    case "checkIn":
      return { name: "checkIn", person: source.person, id: source.id };
    case "entry":
      return { name: "entry", id: source.id };
    case "run":
      return { name: "run", id: source.id };
  }
}

/** What to call the way there. */
export function sourceWords(source: FollowUpSource): string {
  switch (source.kind) {
    case "talk":
      return m.followup_open_talk();
    case "checkIn":
      return m.followup_open_check_in();
    case "entry":
      return m.followup_open_entry();
    case "run":
      return m.followup_open_run();
  }
}
