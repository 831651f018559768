import type { FollowUpCard, FollowUpsPage } from "../../backend";
import { m } from "../../messages/compiled/messages";

/** The parts of the screen, in its order. */
export const GROUPS = ["now", "coming", "later", "putOff", "done"] as const;
export type Group = (typeof GROUPS)[number];

export function groupTitle(group: Group): string {
  switch (group) {
    case "now":
      return m.followups_now();
    case "coming":
      return m.followups_coming();
    case "later":
      return m.followups_later();
    case "putOff":
      return m.followups_put_off();
    case "done":
      return m.followups_done();
  }
}

/** Those with something in them. */
export function shownGroups(page: FollowUpsPage): Array<{ group: Group; followUps: FollowUpCard[] }> {
  return GROUPS.map((group) => ({ group, followUps: page[group] })).filter(
    ({ followUps }) => followUps.length > 0,
  );
}

/** Everything that is not done. */
export function openOnes(page: FollowUpsPage): FollowUpCard[] {
  return [...page.now, ...page.coming, ...page.later, ...page.putOff];
}

/** More of what is done, after what is known. */
export function withMore(page: FollowUpsPage, more: FollowUpsPage): FollowUpsPage {
  return { ...page, done: [...page.done, ...more.done], next: more.next };
}
