import { describe, expect, it } from "vitest";
import type { CheckInAnswer, CheckInQuestions } from "../../backend";
import { another, firstQuestions, hasAnother, isMissing, oneMore } from "./questions";

const group = (about: string, ...ids: string[]): CheckInQuestions => ({
  about,
  title: about,
  set: {} as CheckInQuestions["set"],
  required: false,
  questions: ids.map((question) => ({
    questionSet: "set",
    question,
    words: `${question}?`,
    lastAsked: null,
  })),
});
const GROUPS = [
  group("connection", "laugh", "played", "help"),
  group("online", "screen", "no"),
  group("forward", "next"),
  group("doorway", "walk"),
];
const answer = (question: string, said = "Yes"): CheckInAnswer => ({
  questionSet: "set",
  question,
  words: `${question}?`,
  answer: said,
  theirs: false,
});
const names = (all: ReadonlyArray<{ question: string }>) => all.map((one) => one.question);

describe("the questions of a check-in", () => {
  it("begin with one of each kind that is always there", () => {
    expect(names(firstQuestions(GROUPS, []))).toEqual(["laugh", "screen", "next"]);
    expect(firstQuestions([], [])).toEqual([]);
  });
  it("begin with what was asked already, in its order and its words", () => {
    const all = firstQuestions(GROUPS, [answer("no"), answer("of another age"), answer("walk")]);
    expect(names(all)).toEqual(["no", "of another age", "walk", "laugh", "next"]);
    expect(all.map((one) => one.about)).toEqual(["online", null, "doorway", "connection", "forward"]);
    expect(new Set(all.map((one) => one.key)).size).toBe(all.length);
  });
  it("go round one kind, and never show the same twice", () => {
    let all = firstQuestions(GROUPS, []);
    const seen = [];
    for (let turn = 0; turn < 4; turn += 1) {
      seen.push(all[0]!.question);
      all = another(GROUPS, all, all[0]!)!.all;
    }
    expect(seen).toEqual(["laugh", "played", "help", "laugh"]);
    expect(names(all).slice(1)).toEqual(["screen", "next"]);
  });
  it("keep one that was answered, and put the other below it", () => {
    const all = firstQuestions(GROUPS, []);
    all[0]!.answer = "At the dog";
    const changed = another(GROUPS, all, all[0]!)!;
    expect(names(changed.all)).toEqual(["laugh", "played", "screen", "next"]);
    expect(changed.all[0]!.answer).toBe("At the dog");
    expect(changed.all[1]!.key).toBe(changed.key);
    expect(new Set(changed.all.map((one) => one.key)).size).toBe(4);
  });
  it("end where there is no other", () => {
    const all = firstQuestions(GROUPS, []);
    expect(hasAnother(GROUPS, all, all[1]!)).toBe(true);
    expect(hasAnother(GROUPS, all, all[2]!)).toBe(false);
    expect(another(GROUPS, all, all[2]!)).toBeNull();
    const more = oneMore(GROUPS, all, "doorway")!;
    expect(names(more.all)).toEqual(["laugh", "screen", "next", "walk"]);
    expect(oneMore(GROUPS, more.all, "doorway")).toBeNull();
    expect(oneMore(GROUPS, all, "not there")).toBeNull();
  });
});

describe("questions that a pack requires", () => {
  const REQUIRED = { ...group("house/week", "rules", "safe"), required: true };

  it("stand on the page from the start, after those that are always there", () => {
    const all = firstQuestions([...GROUPS, REQUIRED], [answer("safe")]);
    expect(names(all)).toEqual(["safe", "laugh", "screen", "next", "rules"]);
    expect(all.filter(isMissing).map((one) => one.question)).toEqual(["rules"]);
  });

  it("are no longer missing once something is said to them", () => {
    const all = firstQuestions([REQUIRED], []).map((one) => ({ ...one, answer: "Not this time" }));
    expect(all.some(isMissing)).toBe(false);
  });
});
