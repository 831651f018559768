import type { RunCard } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { relativeDay, relativeDays, shortDay } from "../format/dates";

/** Items that have an answer of any kind. */
export function answered(run: Pick<RunCard, "done" | "notNow" | "doesNotApply">): number {
  return run.done + run.notNow + run.doesNotApply;
}

/** Whether it is time to look at a finished one again. */
export function isDue(run: RunCard): boolean {
  return run.finished !== null && run.nextReviewInDays !== null && run.nextReviewInDays <= 0;
}

/** Where it stands in time, in a few words. */
export function runWhen(run: RunCard): string {
  if (run.finished === null) return m.run_begun({ when: relativeDay(run.started) });
  if (run.nextReview === null || run.nextReviewInDays === null)
    return m.run_finished({ day: shortDay(run.finished) });
  if (run.nextReviewInDays <= 0) return m.run_due();
  return run.nextReviewInDays < 14
    ? m.run_next_in({ when: relativeDays(run.nextReviewInDays) })
    : m.run_next_on({ day: shortDay(run.nextReview) });
}
