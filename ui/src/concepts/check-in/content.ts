/** From what stands on the page to what is saved, and back. */
import type { CheckInAnswer, CheckInContent, ContactHow, NewFollowUp, Worry } from "../../backend";
import { type Asked, isAnswered, isMissing } from "./questions";

/** Longest text of one part; the backend holds the same. */
export const TEXT_CHARS_MAX = 10_000;
/** Longest check-in, in minutes; the backend holds the same. */
export const MINUTES_MAX = 1_440;

/** Something to come back to, as it is typed. */
export type FollowUpLine = { key: number; what: string; due: string | null };

/** What stands on the page. */
export type Noted = {
  day: string | null;
  how: ContactHow;
  /** As it was typed. */
  minutes: string;
  note: string;
  strengths: string;
  worry: Worry;
  asked: Asked[];
  guides: string[];
  topics: string[];
  next: string | null;
  followUps: FollowUpLine[];
  /** What the young person answered and has not yet chosen to keep. Not for the adult's eyes. */
  together: readonly CheckInAnswer[];
};

/** What needs another look before it can be kept. */
export type Fault =
  | "required"
  | "day"
  | "minutes"
  | "next"
  | "followUps"
  | "note"
  | "strengths"
  | "answers"
  | keyof WorryFaults;
type WorryFaults = { worryChanged: true; worryExplains: true; worryHelps: true; worryNext: true };

/** Whether a contact took place. */
export function isContact(how: ContactHow): boolean {
  return how !== "notReached";
}

export function isWorried(worry: Worry): boolean {
  return Object.values(worry).some((part) => part.trim() !== "");
}

export function isTooLong(text: string): boolean {
  return text.length > TEXT_CHARS_MAX && [...text].length > TEXT_CHARS_MAX;
}

/** The minutes that were typed: `null` for none, `undefined` for what is no number of minutes. */
export function minutesOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const minutes = /^\d+$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= MINUTES_MAX ? minutes : undefined;
}

function followUpsOf(lines: readonly FollowUpLine[]): NewFollowUp[] {
  return lines
    .filter((line) => line.what.trim() !== "")
    .map(({ what, due }) => ({ what: what.trim(), due: due ?? "" }));
}

/** What is saved while it is written: questions without an answer, too, so that the same ones are there again. */
export function draftOf(noted: Noted): CheckInContent {
  return {
    day: noted.day ?? "",
    how: noted.how,
    minutes: minutesOf(noted.minutes) ?? null,
    note: noted.note,
    strengths: noted.strengths,
    worry: { ...noted.worry },
    answers: noted.asked.map(({ questionSet, question, words, answer, theirs }) => ({
      questionSet,
      question,
      words,
      answer,
      theirs,
    })),
    guides: [...noted.guides],
    topics: [...noted.topics],
    next: noted.next,
    followUps: followUpsOf(noted.followUps),
    together: [...noted.together],
  };
}

/** What is kept: of the questions only those with an answer, and no length of what did not take place. */
export function keptOf(noted: Noted): CheckInContent {
  const draft = draftOf(noted);
  return {
    ...draft,
    minutes: isContact(noted.how) ? draft.minutes : null,
    answers: draft.answers.filter(isAnswered),
    together: [],
  };
}

/** Whether two check-ins say the same; what was offered and not answered does not count. */
export function saysTheSame(one: CheckInContent, other: CheckInContent): boolean {
  const words = (content: CheckInContent) =>
    JSON.stringify([
      content.day,
      content.how,
      content.minutes,
      content.note.trim(),
      content.strengths.trim(),
      [content.worry.changed, content.worry.explains, content.worry.helps, content.worry.next].map((part) =>
        part.trim(),
      ),
      content.answers
        .filter(isAnswered)
        .map((one) => [one.questionSet, one.question, one.answer.trim(), one.theirs]),
      content.guides,
      content.next,
      content.followUps.map((one) => [one.what, one.due]),
      content.together.map((one) => [one.questionSet, one.question, one.answer]),
    ]);
  return words(one) === words(other);
}

/** A check-in of which nothing is written. */
export function emptyContent(day: string): CheckInContent {
  return {
    day,
    how: "inPerson",
    minutes: null,
    note: "",
    strengths: "",
    worry: { changed: "", explains: "", helps: "", next: "" },
    answers: [],
    guides: [],
    topics: [],
    next: null,
    followUps: [],
    together: [],
  };
}

/** What needs another look, in the order of the page. `today` is the last day a check-in can be of. */
export function faultsOf(noted: Noted, today: string): Fault[] {
  const faults: Fault[] = [];
  if (isContact(noted.how) && minutesOf(noted.minutes) === undefined) faults.push("minutes");
  if (noted.day === null || noted.day > today) faults.push("day");
  if (noted.asked.some((one) => isTooLong(one.answer))) faults.push("answers");
  if (isContact(noted.how) && noted.asked.some(isMissing)) faults.push("required");
  if (isTooLong(noted.strengths)) faults.push("strengths");
  if (isTooLong(noted.note)) faults.push("note");
  if (isTooLong(noted.worry.changed)) faults.push("worryChanged");
  if (isTooLong(noted.worry.explains)) faults.push("worryExplains");
  if (isTooLong(noted.worry.helps)) faults.push("worryHelps");
  if (isTooLong(noted.worry.next)) faults.push("worryNext");
  if (noted.followUps.some((one) => one.what.trim() !== "" && one.due === null)) faults.push("followUps");
  if (noted.next !== null && noted.day !== null && noted.next <= noted.day) faults.push("next");
  return faults;
}
