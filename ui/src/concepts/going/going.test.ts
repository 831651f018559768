import { describe, expect, it } from "vitest";
import type { GoingPage, GoingQuestion } from "../../backend";
import { answerLanes, answerRows, byGroup, daysOf, ownWords } from "./answers";
import { contactLanes, contactRows, restBands } from "./contacts";

const SHOWN = { begins: "2026-08-22", ends: "2026-11-22" };
const OFFERED = ["Hardly ever", "Sometimes", "Often"];

const SLEPT: GoingQuestion = {
  question: "slept-well",
  group: "You",
  words: "I slept well.",
  answers: [
    { day: "2026-01-05", answer: "Often", offered: 2, theirs: true },
    { day: "2026-09-05", answer: "Hardly ever", offered: 0, theirs: true },
    { day: "2026-10-05", answer: "it depends", offered: null, theirs: true },
    { day: "2026-11-05", answer: "A menudo", offered: 2, theirs: false },
  ],
};

function page(change: Partial<GoingPage> = {}): GoingPage {
  const person = { id: "1", name: "Wren", rhythmDays: 14 } as GoingPage["person"];
  return {
    person,
    contacts: [
      { day: "2026-02-01", how: "video", rhythmUntil: "2026-02-14" },
      { day: "2026-09-01", how: "call", rhythmUntil: "2026-09-14" },
      { day: "2026-09-10", how: null, rhythmUntil: "2026-09-23" },
      { day: "2026-09-20", how: "notReached", rhythmUntil: null },
      { day: "2026-11-20", how: "call", rhythmUntil: "2026-12-03" },
    ],
    pauses: [
      { begins: "2026-10-01", ends: "2026-10-12" },
      { begins: "2027-01-01", ends: "2027-01-12" },
    ],
    questionSet: null,
    answers: OFFERED,
    questions: [SLEPT],
    ...change,
  };
}

describe("contacts as a picture", () => {
  it("have a lane for each way that ever was, those who were not reached last, then the rhythm", () => {
    const lanes = contactLanes(page(), SHOWN);
    expect(lanes.map((lane) => [lane.label, lane.marks.length])).toEqual([
      ["Call", 2],
      ["Video", 0],
      ["You talked", 1],
      ["Could not reach them", 1],
      ["Every two weeks", 0],
    ]);
  });

  it("tell someone who was not reached apart by shape", () => {
    const shapes = contactLanes(page(), SHOWN).flatMap((lane) => lane.marks.map((mark) => mark.shape));
    expect(shapes).toEqual(["dot", "dot", "dot", "ring"]);
  });

  it("draw the rhythm as long as it holds, as one stretch where it runs on", () => {
    const stretches = contactLanes(page(), SHOWN).at(-1)!.stretches!;
    expect(stretches).toHaveLength(2);
    expect(stretches[0]!.from).toBeCloseTo(10.4, 0);
    expect(stretches[0]!.to).toBeCloseTo(35.3, 0);
    expect(stretches[1]!.to).toBe(100);
    const none = { ...page().person, rhythmDays: null };
    expect(contactLanes(page({ person: none }), SHOWN).some((lane) => lane.stretches)).toBe(false);
  });

  it("lie over pauses of the time shown only", () => {
    expect(restBands(page(), SHOWN).map((band) => band.title)).toEqual([
      "Pause or holidays: 1 October 2026 to 12 October 2026",
    ]);
  });

  it("are the same as a table, the latest first", () => {
    expect(contactRows(page(), SHOWN)).toEqual([
      ["20 November 2026", "Call"],
      ["1 October 2026 to 12 October 2026", "Pause or holidays"],
      ["20 September 2026", "Could not reach them"],
      ["10 September 2026", "You talked"],
      ["1 September 2026", "Call"],
    ]);
  });
});

describe("answers as a picture", () => {
  it("stand in the lane of the words that were offered, whatever language they were given in", () => {
    const lanes = answerLanes(SLEPT, OFFERED, SHOWN);
    expect(lanes.map((lane) => [lane.label, lane.marks.map((mark) => mark.title)])).toEqual([
      ["Often", ["5 November 2026: A menudo"]],
      ["Sometimes", []],
      ["Hardly ever", ["5 September 2026: Hardly ever"]],
    ]);
  });

  it("tell by shape who gave them", () => {
    const lanes = answerLanes(SLEPT, OFFERED, SHOWN);
    expect(lanes.flatMap((lane) => lane.marks.map((mark) => mark.shape))).toEqual(["square", "dot"]);
  });

  it("have no mark for other words, which the table has as they were given", () => {
    expect(ownWords(SLEPT, SHOWN)).toBe(1);
    expect(answerRows(SLEPT, SHOWN)).toEqual([
      ["5 November 2026", "A menudo", "Noted by you"],
      ["5 October 2026", "it depends", "Their own answer"],
      ["5 September 2026", "Hardly ever", "Their own answer"],
    ]);
  });

  it("stand under the headings of the set, questions it no longer has at the end", () => {
    const other = (question: string, group: string | null) => ({ ...SLEPT, question, group });
    const groups = byGroup([SLEPT, other("b", "You"), other("c", "Home"), other("d", null)]);
    expect(groups.map((group) => [group.title, group.questions.map((one) => one.question)])).toEqual([
      ["You", ["slept-well", "b"]],
      ["Home", ["c"]],
      [null, ["d"]],
    ]);
  });

  it("count with contacts when all is to be shown", () => {
    expect(daysOf(page()).sort()[0]).toBe("2026-01-05");
  });
});
