import type { PageWords } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { labels } from "../person/fields";

/** The words of the page inside a handover file, in the language of the window. Where a value belongs, its name stands in braces. */
export function pageWords(): PageWords {
  const date = { date: "{date}" };
  return {
    title: m.record_title({ name: "{name}" }),
    made: m.record_made(date),
    care: m.record_care(),
    about: m.record_about(),
    person: labels(),
    child: m.record_child(),
    mentee: m.record_mentee(),
    rhythmDays: m.record_rhythm_days({ days: "{days}" }),
    pause: m.record_pause(),
    adults: m.adults_title(),
    mostDays: m.adults_most_days(),
    nowAndThen: m.adults_now_and_then(),
    whenItMatters: m.adults_when_it_matters(),
    atNight: m.adults_also_at_night(),
    followUps: m.followup_title(),
    due: m.record_due(date),
    doneOn: m.record_done_on(date),
    checkIns: m.check_in_show(),
    inPerson: m.check_in_in_person(),
    call: m.check_in_call(),
    video: m.check_in_video(),
    messages: m.check_in_messages(),
    notReached: m.check_in_not_reached(),
    minutes: m.record_minutes({ minutes: "{minutes}" }),
    strengths: m.record_strengths(),
    worry: m.record_worry(),
    worryChanged: m.check_in_worry_changed(),
    worryExplains: m.check_in_worry_explains(),
    worryHelps: m.check_in_worry_helps(),
    worryNext: m.check_in_worry_next(),
    theirWords: m.check_in_theirs(),
    onlyAsked: m.record_only_asked(),
    next: m.record_next(date),
    talks: m.people_show_talks(),
    checklists: m.checklists_title(),
    finished: m.record_finished(date),
    begun: m.record_begun(date),
    open: m.run_mark_open(),
    done: m.run_mark_done(),
    notNow: m.run_mark_not_now(),
    doesNotApply: m.run_mark_does_not_apply(),
    entries: m.people_show_notes(),
  };
}
