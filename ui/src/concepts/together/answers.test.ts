import { describe, expect, it } from "vitest";
import type { CheckInAnswer, TogetherSet } from "../../backend";
import { answerOf, inOrder, setOf, withAnswer } from "./answers";

const question = (id: string, questionSet = "a") => ({
  questionSet,
  question: id,
  words: `${id}?`,
  lastAsked: null,
});
const set = (id: string, ...questions: string[]) =>
  ({
    card: { link: { kind: "questions", id } },
    answers: [],
    questions: questions.map((one) => question(one, id)),
  }) as unknown as TogetherSet;
const answer = (id: string, words: string, questionSet = "a"): CheckInAnswer => ({
  questionSet,
  question: id,
  words: `${id}?`,
  answer: words,
  theirs: true,
});

describe("what a young person answers", () => {
  it("is theirs, and replaces what they said before", () => {
    const once = withAnswer([], question("one"), "Often");
    expect(once).toEqual([answer("one", "Often")]);
    const twice = withAnswer(withAnswer(once, question("two"), "x"), question("one"), "Sometimes");
    expect(answerOf(twice, question("one"))).toBe("Sometimes");
    expect(twice).toHaveLength(2);
  });

  it("is gone when it is skipped after all", () => {
    expect(withAnswer([answer("one", "Often")], question("one"), "  ")).toEqual([]);
  });

  it("tells questions of two sets apart that have the same name", () => {
    expect(answerOf([answer("one", "x", "b")], question("one", "a"))).toBe("");
  });

  it("stands in the order of the questions, and what is no longer asked comes last", () => {
    const sets = [set("a", "one", "two"), set("b", "three")];
    const all = [answer("gone", "?"), answer("three", "c", "b"), answer("two", "b"), answer("one", "a")];
    expect(inOrder(all, sets).map((one) => one.answer)).toEqual(["a", "b", "c", "?"]);
  });

  it("goes on with the set of the last answer", () => {
    const sets = [set("a", "one"), set("b", "three")];
    expect(setOf([answer("one", "x"), answer("three", "y", "b")], sets)).toBe(sets[1]);
    expect(setOf([], sets)).toBeNull();
  });
});
