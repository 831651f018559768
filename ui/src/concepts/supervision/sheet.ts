/**
 * What goes on a sheet for a supervision talk. What is left out is not on the sheet at all: the sheet that is shown is the one that is sent
 * to be printed, so nothing can be covered up and found again.
 */
import type {
  CheckInCard,
  FollowUpCard,
  Summary,
  SupervisionPage,
  TalkCard,
  TrustedAdultCard,
} from "../../backend";
import { m } from "../../messages/compiled/messages";
import { isContact } from "../check-in/content";
import { howWords } from "../check-in/how";
import { isAnswered } from "../check-in/questions";
import { longDay } from "../format/dates";
import { daysWords } from "../going/contacts";
import { rhythmWords } from "../rhythm/rhythm";
import { nearnessWords } from "../trusted-adult/map";
import { called, hasName, type Naming } from "./naming";

/** What a sheet can have, in its order. */
export const PARTS = [
  "contacts",
  "rhythm",
  "answers",
  "strengths",
  "worries",
  "followUps",
  "guides",
  "adults",
  "said",
  "notes",
] as const;
export type PartName = (typeof PARTS)[number];

/** What a mentor wrote for themselves stays out until it is asked for. */
export const PARTS_AT_FIRST: readonly PartName[] = PARTS.filter(
  (part) => part !== "said" && part !== "notes",
);

/** What was chosen. */
export type Choice = {
  begins: string;
  ends: string;
  naming: Naming;
  parts: ReadonlySet<PartName>;
  /** Check-ins that are left out whole, by id. */
  checkInsOut: ReadonlySet<string>;
  /** Texts that are left out one by one, by key. */
  out: ReadonlySet<string>;
};

/** A text on the sheet, with what names it while it is chosen. */
export type Line = { key: string; of: string; label: string; text: string; named: boolean };
export type Entry = { title: string; lines: Line[] };
export type Part = { name: PartName; title: string; entries: Entry[] };

/** The sheet as it is shown, and what was left out of it one by one. */
export type Sheet = { lead: string; parts: Part[]; leftOut: Line[] };

export function partWords(part: PartName): string {
  switch (part) {
    case "contacts":
      return m.supervision_contacts();
    case "rhythm":
      return m.supervision_rhythm();
    case "answers":
      return m.supervision_answers();
    case "strengths":
      return m.supervision_strengths();
    case "worries":
      return m.supervision_worries();
    case "followUps":
      return m.followup_title();
    case "guides":
      return m.supervision_guides();
    case "adults":
      return m.adults_title();
    case "said":
      return m.supervision_said();
    case "notes":
      return m.supervision_notes();
  }
}

/** As much of a text as tells which one it is. */
const BEGINNING_CHARS = 50;

/** Which text it is: what it stands beside, and its first words. */
export function lineName({ of, label, text }: Line): string {
  const words = (label || text).replace(/\s+/g, " ");
  const beginning = words.length > BEGINNING_CHARS ? `${words.slice(0, BEGINNING_CHARS)}…` : words;
  return of ? `${of}, ${beginning}` : beginning;
}

/** Everything that was chosen, in the order of the sheet. */
export function compose(page: SupervisionPage, choice: Choice): Sheet {
  const checkIns = page.checkIns.filter((one) => !choice.checkInsOut.has(one.id));
  const leftOut: Line[] = [];
  const parts = PARTS.filter((part) => choice.parts.has(part)).map((name): Part => {
    const entries = entriesOf(name, page, checkIns).map((entry) => ({
      title: entry.title,
      lines: entry.lines
        .filter((line) => line.text !== "")
        .map((line, at): Line => {
          const named = choice.naming !== "name" && hasName(`${line.label}\n${line.text}`, page.person.name);
          return { label: "", ...line, key: `${name} ${entry.id} ${at}`, of: entry.title, named };
        })
        .filter((line) => {
          const isOut = choice.out.has(line.key);
          if (isOut) leftOut.push(line);
          return !isOut;
        }),
    }));
    return { name, title: partWords(name), entries: entries.filter((entry) => entry.lines.length > 0) };
  });
  return {
    lead: `${called(page.person.name, choice.naming)} · ${daysWords(choice.begins, choice.ends)}`,
    parts: parts.filter((part) => part.entries.length > 0),
    leftOut,
  };
}

/** Whether some text has a sign that no font of the print draws: it is left out there, so the reader is told. */
export function hasSmileys(sheet: Sheet): boolean {
  return sheet.parts.some((part) =>
    part.entries.some((entry) => entry.lines.some(({ text }) => /\p{Extended_Pictographic}/u.test(text))),
  );
}

/** The sheet as it is sent to be printed: exactly what is shown. */
export function summary(sheet: Sheet, language: string, today: string): Summary {
  return {
    language,
    title: m.supervision_sheet_title(),
    lead: sheet.lead,
    made: longDay(today),
    notice: m.supervision_sheet_notice(),
    page: m.print_page({ page: "{page}", pages: "{pages}" }),
    parts: sheet.parts.map((part) => ({
      title: part.title,
      entries: part.entries.map((entry) => ({
        title: entry.title,
        lines: entry.lines.map(({ label, text }) => ({ label, text })),
      })),
    })),
  };
}

type Given = { id: string; title: string; lines: Array<{ label?: string; text: string }> };

function entriesOf(part: PartName, page: SupervisionPage, checkIns: readonly CheckInCard[]): Given[] {
  switch (part) {
    case "contacts":
      return byDay(
        checkIns.map((one) => of(one, [{ text: contactWords(one) }])),
        page.talks.map((talk) => ofTalk(talk, m.people_at_talk())),
      );
    case "rhythm":
      return [
        {
          id: "rhythm",
          title: "",
          lines: [{ text: page.person.rhythmDays === null ? "" : rhythmWords(page.person.rhythmDays) }],
        },
        ...page.pauses.map(({ begins, ends }) => ({
          id: begins,
          title: m.going_pause(),
          lines: [{ text: daysWords(begins, ends) }],
        })),
      ];
    case "answers":
      return checkIns.map((one) =>
        of(
          one,
          one.content.answers.filter(isAnswered).map(({ words, answer, theirs }) => ({
            label: words,
            text: theirs ? m.supervision_their_answer({ answer }) : answer,
          })),
        ),
      );
    case "strengths":
      return checkIns.map((one) => of(one, [{ text: one.content.strengths }]));
    case "worries":
      return checkIns.map((one) => {
        const { changed, explains, helps, next } = one.content.worry;
        return of(one, [
          { label: m.check_in_worry_changed(), text: changed },
          { label: m.check_in_worry_explains(), text: explains },
          { label: m.check_in_worry_helps(), text: helps },
          { label: m.check_in_worry_next(), text: next },
        ]);
      });
    case "followUps":
      return page.followUps.map(ofFollowUp);
    case "guides":
      return byDay(
        checkIns.map((one) =>
          of(
            one,
            one.guides.map((guide) => ({ text: guide.title })),
          ),
        ),
        page.talks.map((talk) => ofTalk(talk, talk.guide?.title ?? "")),
      );
    case "adults":
      return page.adults.map(ofAdult);
    case "said":
      return byDay(
        checkIns.map((one) => of(one, [{ text: one.content.note }])),
        page.talks.map((talk) => ofTalk(talk, talk.note)),
      );
    case "notes":
      return page.notes.map(({ id, day, text }) => ({ id, title: longDay(day), lines: [{ text }] }));
  }
}

type Dated = Given & { day: string };

function of({ id, content }: CheckInCard, lines: Given["lines"]): Dated {
  return { id, day: content.day, title: longDay(content.day), lines };
}

function ofTalk({ id, day }: TalkCard, text: string): Dated {
  return { id, day, title: longDay(day), lines: [{ text }] };
}

function byDay(...lists: Dated[][]): Dated[] {
  return lists.flat().sort((a, b) => a.day.localeCompare(b.day));
}

function contactWords({ content }: CheckInCard): string {
  const how = howWords(content.how);
  return isContact(content.how) && content.minutes !== null
    ? `${how} · ${m.check_in_min({ n: content.minutes })}`
    : how;
}

function ofFollowUp({ id, what, due, doneOn }: FollowUpCard): Given {
  return doneOn === null
    ? { id, title: longDay(due), lines: [{ label: m.supervision_open_still(), text: what }] }
    : { id, title: longDay(doneOn), lines: [{ label: m.supervision_done(), text: what }] };
}

function ofAdult({ id, name, who, nearness, atNight }: TrustedAdultCard): Given {
  const facts = [who, nearnessWords(nearness), atNight ? m.adults_also_at_night() : ""];
  return { id, title: name, lines: [{ text: facts.filter(Boolean).join(" · ") }] };
}
