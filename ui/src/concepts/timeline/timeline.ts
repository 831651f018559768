import type { TimelineItem } from "../../backend";

/** What of a timeline is shown. */
export type TimelineFilter = "all" | TimelineItem["what"]["kind"];

/** Names one item, to tell it from others while the list changes. */
export function timelineKey(item: TimelineItem): string {
  switch (item.what.kind) {
    case "talk":
      return `talk ${item.what.talk.id}`;
    case "checkIn":
      return `checkIn ${item.what.checkIn.id}`;
    case "entry":
      return `entry ${item.what.entry.id}`;
    case "followUpDone":
      return `followUp ${item.what.followUp.id}`;
    case "run":
      return `run ${item.what.run.id} ${item.at}`;
  }
}

export function shownItems(items: readonly TimelineItem[], filter: TimelineFilter): TimelineItem[] {
  return filter === "all" ? [...items] : items.filter((item) => item.what.kind === filter);
}
