/** How a question was answered over time: each answer in the words it was given in, never turned into a number. */
import type { GoingAnswer, GoingPage, GoingQuestion } from "../../backend";
import { m } from "../../messages/compiled/messages";
import type { Lane } from "../../primitives/TimeLanes.svelte";
import { longDay } from "../format/dates";
import { isWithin, type Period, place } from "./time";

/** A lane for each answer that is offered, the last one on top; an answer in other words stands in the table only. */
export function answerLanes({ answers }: GoingQuestion, offered: readonly string[], shown: Period): Lane[] {
  const at = place(shown);
  return offered
    .map((label, which) => ({
      label,
      marks: answers
        .filter((answer) => answer.offered === which && isWithin(answer.day, shown))
        .map((answer) => ({
          at: at(answer.day),
          shape: answer.theirs ? ("dot" as const) : ("square" as const),
          title: `${longDay(answer.day)}: ${answer.answer}`,
        })),
    }))
    .reverse();
}

/** Who gave an answer. */
export function whoWords({ theirs }: GoingAnswer): string {
  return theirs ? m.going_theirs() : m.going_yours();
}

/** The same as rows, the latest first. */
export function answerRows({ answers }: GoingQuestion, shown: Period): string[][] {
  return answers
    .filter((answer) => isWithin(answer.day, shown))
    .map((answer) => [longDay(answer.day), answer.answer, whoWords(answer)])
    .reverse();
}

/** How many answers of the time shown are in other words than those offered. */
export function ownWords({ answers }: GoingQuestion, shown: Period): number {
  return answers.filter((answer) => answer.offered === null && isWithin(answer.day, shown)).length;
}

/** Questions under their headings, in order; those that the set no longer has come last, without one. */
export function byGroup(
  questions: readonly GoingQuestion[],
): Array<{ title: string | null; questions: GoingQuestion[] }> {
  const groups: Array<{ title: string | null; questions: GoingQuestion[] }> = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last && last.title === question.group) last.questions.push(question);
    else groups.push({ title: question.group, questions: [question] });
  }
  return groups;
}

/** Every day on which something was. */
export function daysOf(page: GoingPage): string[] {
  return [
    ...page.contacts.map((contact) => contact.day),
    ...page.questions.flatMap((question) => question.answers.map((answer) => answer.day)),
  ];
}
