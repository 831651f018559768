import type { DateWords, Language, Words } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { languageOf, SOURCE } from "../../state/languages";

export type PrintLanguage = Language;

/** A language that the window has words for; an item in any other prints with English ones around it. */
export function printLanguage(tag: string): PrintLanguage {
  return (languageOf(tag) ?? SOURCE).tag;
}

/** The months, January first, as they stand in a date. */
function months(formats: string): string[] {
  const format = new Intl.DateTimeFormat(formats, { day: "numeric", month: "long", year: "numeric" });
  const month = (date: Date) => format.formatToParts(date).find((part) => part.type === "month")?.value ?? "";
  return Array.from({ length: 12 }, (_, at) => month(new Date(2026, at, 15)));
}

/** How dates are written on paper, and on the page of a handover. */
export function dateWords(locale: PrintLanguage): DateWords {
  const { formats, yearsAhead } = languageOf(locale) ?? SOURCE;
  const language = { locale };
  return {
    months: months(formats),
    day: m.print_date_day({ day: "{day}", month: "{month}", year: "{year}" }, language),
    month: m.print_date_month({ month: "{month}", year: "{year}" }, language),
    year: "{year}",
    yearsAhead,
  };
}

/** The words that a print needs besides those of the item. Where a value belongs, its name stands in braces. */
export function printWords(locale: PrintLanguage): Words {
  const language = { locale };
  const date = { date: "{date}" };
  const year = { year: "{year}" };
  return {
    dates: dateWords(locale),
    page: m.print_page({ page: "{page}", pages: "{pages}" }, language),
    ages: m.common_ages({ ages: "{ages}" }, language),
    minutes: m.print_minutes({ minutes: "{minutes}" }, language),
    guide: m.print_guide({}, language),
    checklist: m.print_checklist({}, language),
    flow: m.print_flow({}, language),
    rehearsal: m.print_rehearsal({}, language),
    reading: m.print_reading({}, language),
    questions: m.print_questions({}, language),
    platform: m.print_platform({}, language),
    draftTranslation: m.guides_draft_translation({}, language),
    notTranslated: m.guides_not_translated({}, language),
    overdue: m.guides_overdue(date, language),
    sources: m.guides_sources({}, language),
    undated: m.guides_undated({}, language),
    writtenBy: m.guides_by({ author: "{author}" }, language),
    reviewed: m.print_reviewed(date, language),
    readAgain: m.print_read_again(date, language),
    forWhom: m.print_for_whom({}, language),
    onDay: m.print_on_day({}, language),
    notes: m.print_notes({}, language),
    sayNow: m.flow_say_now({}, language),
    helplines: m.print_helplines({ country: "{country}" }, language),
    traces: m.flow_warning({}, language),
    helplineFor: m.flow_for_whom({ who: "{who}" }, language),
    helplineNot: m.flow_not({ what: "{what}" }, language),
    hours: m.flow_hours({ hours: "{hours}" }, language),
    hoursSeeSite: m.flow_hours_site({}, language),
    call: m.flow_call({}, language),
    text: m.flow_text({}, language),
    textWord: m.flow_text_say({ word: "{word}" }, language),
    chat: m.flow_chat({}, language),
    web: m.flow_web({}, language),
    email: m.flow_email({}, language),
    site: m.print_site({}, language),
    checked: m.flow_checked(date, language),
    mayBeOld: m.print_may_be_old(date, language),
    mayBeOldNoSite: m.flow_may_be_old_no_site(date, language),
    seen: m.flow_seen(year, language),
    seenNoSite: m.flow_seen_no_site(year, language),
    seenUndated: m.flow_seen_undated({}, language),
    seenUndatedNoSite: m.flow_seen_undated_no_site({}, language),
    siteOnly: m.flow_site_only({}, language),
    scene: m.rehearse_scene({}, language),
    howToPlay: m.print_how_to_play({}, language),
    youCouldSay: m.print_you_could_say({}, language),
    whatItDoes: m.print_what_it_does({}, language),
    doorOpen: m.print_door_open({}, language),
    doorAjar: m.print_door_ajar({}, language),
    doorClosed: m.print_door_closed({}, language),
    goOn: m.print_go_on({ number: "{number}" }, language),
    you: m.questions_you({}, language),
    youngPerson: m.questions_young({}, language),
    platformSeen: m.print_platform_seen(date, language),
    platformSeenUndated: m.print_platform_seen_undated({}, language),
    platformUnchecked: m.print_platform_unchecked({}, language),
    howToFold: m.print_how_to_fold({}, language),
    card: m.print_card({ country: "{country}" }, language),
    jobEmergency: m.print_job_emergency({}, language),
    jobCrisis: m.print_job_crisis({}, language),
    jobTalk: m.flow_job_talk({}, language),
    jobReport: m.flow_job_report({}, language),
    jobRemove: m.flow_job_remove({}, language),
    cardChecked: m.print_card_checked(date, language),
    cardMayBeOld: m.print_card_may_be_old(date, language),
    cardSeen: m.print_card_seen(year, language),
    cardSeenUndated: m.print_card_seen_undated({}, language),
    cardNote: m.print_card_note(date, language),
    howToCut: m.print_how_to_cut({}, language),
  };
}
