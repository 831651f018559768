/** What a young person answers, question by question. */
import type { CheckInAnswer, CheckInQuestion, TogetherSet } from "../../backend";

/** Longest answer, in characters; the backend takes no longer ones. */
export const ANSWER_CHARS_MAX = 10_000;

type Question = Pick<CheckInAnswer, "questionSet" | "question">;

const isSame = (one: Question, other: Question) =>
  one.questionSet === other.questionSet && one.question === other.question;

/** What was answered to a question so far; empty when nothing was. */
export function answerOf(answers: readonly CheckInAnswer[], question: Question): string {
  return answers.find((one) => isSame(one, question))?.answer ?? "";
}

/** The answers with this one in its place. An empty one takes it out: to skip is to say nothing. */
export function withAnswer(
  answers: readonly CheckInAnswer[],
  { questionSet, question, words }: CheckInQuestion,
  answer: string,
): CheckInAnswer[] {
  const others = answers.filter((one) => !isSame(one, { questionSet, question }));
  return answer.trim() === "" ? others : [...others, { questionSet, question, words, answer, theirs: true }];
}

/** The answers in the order in which they were asked; those of questions that are no longer there come last. */
export function inOrder(answers: readonly CheckInAnswer[], sets: readonly TogetherSet[]): CheckInAnswer[] {
  const all = sets.flatMap((set) => set.questions);
  const place = (answer: CheckInAnswer) => {
    const at = all.findIndex((question) => isSame(question, answer));
    return at < 0 ? all.length : at;
  };
  return [...answers].sort((one, other) => place(one) - place(other));
}

/** The set to go on with after a crash: the one that the last answer is from. */
export function setOf(answers: readonly CheckInAnswer[], sets: readonly TogetherSet[]): TogetherSet | null {
  const last = answers.at(-1);
  return sets.find((set) => set.card.link.id === last?.questionSet) ?? null;
}
