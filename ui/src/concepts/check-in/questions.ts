/** Which questions of the library stand on the page, and which one comes when another is wanted. */
import type { CheckInAnswer, CheckInQuestion, CheckInQuestions } from "../../backend";

/** A check-in begins with one question of each of these, in this order. */
export const ALWAYS = ["connection", "online", "forward"] as const;

/** A question on the page, with what was answered so far. */
export type Asked = CheckInAnswer & {
  /** Names its card while the page stands. */
  key: number;
  /** The group it is from; `null` for a question that the library no longer has for this age. */
  about: string | null;
  /** An answer is wanted, or passing it over on purpose. */
  required: boolean;
};

type Question = Pick<CheckInAnswer, "questionSet" | "question">;

const isSame = (one: Question, other: Question) =>
  one.questionSet === other.questionSet && one.question === other.question;

/** Whether something was answered. */
export function isAnswered(asked: Pick<CheckInAnswer, "answer">): boolean {
  return asked.answer.trim() !== "";
}

function freeKey(all: readonly Asked[]): number {
  return Math.max(-1, ...all.map((one) => one.key)) + 1;
}

function ask(question: CheckInQuestion, { about, required }: CheckInQuestions, key: number): Asked {
  const { questionSet, question: id, words } = question;
  return { key, about, required, questionSet, question: id, words, answer: "", theirs: false };
}

/** Whether somebody still has to say something to it. */
export function isMissing(asked: Pick<Asked, "answer" | "required">): boolean {
  return asked.required && !isAnswered(asked);
}

/** The questions to begin with: those that were asked already, one of each kind that is always there, and what a pack requires. */
export function firstQuestions(
  groups: readonly CheckInQuestions[],
  answers: readonly CheckInAnswer[],
): Asked[] {
  const asked: Asked[] = answers.map((answer, key) => {
    const group = groups.find((one) => one.questions.some((question) => isSame(question, answer)));
    return { ...answer, key, about: group?.about ?? null, required: group?.required ?? false };
  });
  for (const about of ALWAYS) {
    if (asked.some((one) => one.about === about)) continue;
    const group = groups.find((one) => one.about === about);
    const first = group?.questions[0];
    if (group && first) asked.push(ask(first, group, freeKey(asked)));
  }
  for (const group of groups.filter((one) => one.required)) {
    for (const question of group.questions) {
      if (!asked.some((one) => isSame(one, question))) asked.push(ask(question, group, freeKey(asked)));
    }
  }
  return asked;
}

/** The question of a group that comes after this one and is not on the page; `null` if all of them are. */
function nextOf(
  group: CheckInQuestions | undefined,
  all: readonly Asked[],
  after?: Question,
): CheckInQuestion | null {
  if (!group) return null;
  const at = after ? group.questions.findIndex((one) => isSame(one, after)) + 1 : 0;
  const inTurn = [...group.questions.slice(at), ...group.questions.slice(0, at)];
  return inTurn.find((one) => !all.some((asked) => isSame(asked, one))) ?? null;
}

/** Whether a card has another question to offer. */
export function hasAnother(
  groups: readonly CheckInQuestions[],
  all: readonly Asked[],
  asked: Asked,
): boolean {
  const group = groups.find((one) => one.about === asked.about);
  return nextOf(group, all, asked) !== null;
}

/**
 * Another question in place of this one. One that has an answer stays, and the other comes below it.
 * Says which card has it; `null` when there is none.
 */
export function another(
  groups: readonly CheckInQuestions[],
  all: readonly Asked[],
  asked: Asked,
): { all: Asked[]; key: number } | null {
  const group = groups.find((one) => one.about === asked.about);
  const next = nextOf(group, all, asked);
  if (!group || !next) return null;
  const at = all.findIndex((one) => one.key === asked.key);
  const stays = isAnswered(asked);
  const card = ask(next, group, stays ? freeKey(all) : asked.key);
  const changed = [...all];
  changed.splice(stays ? at + 1 : at, stays ? 0 : 1, card);
  return { all: changed, key: card.key };
}

/** One more question, of this group; `null` when all of them are there. */
export function oneMore(
  groups: readonly CheckInQuestions[],
  all: readonly Asked[],
  about: string,
): { all: Asked[]; key: number } | null {
  const group = groups.find((one) => one.about === about);
  const next = nextOf(group, all);
  if (!group || !next) return null;
  const card = ask(next, group, freeKey(all));
  return { all: [...all, card], key: card.key };
}
