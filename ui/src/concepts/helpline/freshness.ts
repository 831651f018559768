import type { ContactFreshness, HelplineCard } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { partialDate, yearOf } from "../format/dates";

/** How far a contact can be trusted, in the words the directory asks for. Without an official site, none is pointed to. */
export function freshnessWords(freshness: ContactFreshness, hasSite = true): string {
  switch (freshness.kind) {
    case "checked":
      return m.flow_checked({ date: partialDate(freshness.date) });
    case "mayBeOutOfDate":
      return hasSite
        ? m.flow_may_be_old_text({ date: partialDate(freshness.date) })
        : m.flow_may_be_old_no_site({ date: partialDate(freshness.date) });
    case "notChecked":
      if (!hasSite) {
        return freshness.date
          ? m.flow_seen_no_site({ year: yearOf(freshness.date) })
          : m.flow_seen_undated_no_site();
      }
      return freshness.date ? m.flow_seen({ year: yearOf(freshness.date) }) : m.flow_seen_undated();
    case "siteOnly":
      return m.flow_site_only();
  }
}

/**
 * Whether the contact waits behind a note. Not in an emergency: an old emergency number is still the one to try, with
 * the note beside it.
 */
export function behindNote(helpline: HelplineCard): boolean {
  return helpline.freshness.kind === "mayBeOutOfDate" && !helpline.jobs.includes("emergency");
}

export const JOBS = ["emergency", "crisis", "talk", "report", "remove"] as const;
export type Job = (typeof JOBS)[number];

export function jobWords(job: Job): string {
  switch (job) {
    case "emergency":
      return m.flow_job_emergency();
    case "crisis":
      return m.flow_job_crisis();
    case "talk":
      return m.flow_job_talk();
    case "report":
      return m.flow_job_report();
    case "remove":
      return m.flow_job_remove();
  }
}

/** Helplines by what they do, each once, below its most pressing job; emergency first. */
export function byJob(helplines: readonly HelplineCard[]): Array<{ job: Job; helplines: HelplineCard[] }> {
  const jobOf = (helpline: HelplineCard) => JOBS.find((job) => helpline.jobs.includes(job)) ?? "talk";
  return JOBS.map((job) => ({ job, helplines: helplines.filter((one) => jobOf(one) === job) })).filter(
    (group) => group.helplines.length > 0,
  );
}
