import { describe, expect, it } from "vitest";
import {
  draftOf,
  emptyContent,
  faultsOf,
  isTooLong,
  isWorried,
  keptOf,
  minutesOf,
  type Noted,
  saysTheSame,
  TEXT_CHARS_MAX,
} from "./content";

const TODAY = "2026-11-22";
const noted = (change: Partial<Noted> = {}): Noted => ({
  day: TODAY,
  how: "inPerson",
  minutes: "",
  note: "",
  strengths: "",
  worry: { changed: "", explains: "", helps: "", next: "" },
  asked: [],
  guides: [],
  topics: [],
  next: null,
  followUps: [],
  together: [],
  ...change,
});
const asked = (question: string, answer: string) => ({
  key: 0,
  about: "connection",
  questionSet: "set",
  question,
  words: `${question}?`,
  answer,
  theirs: false,
  required: false,
});

describe("what a check-in becomes", () => {
  it("keeps answers, and drafts also the questions without one", () => {
    const page = noted({ asked: [asked("a", "Yes"), asked("b", "  ")] });
    expect(draftOf(page).answers.map((one) => one.question)).toEqual(["a", "b"]);
    expect(keptOf(page).answers).toEqual([
      { questionSet: "set", question: "a", words: "a?", answer: "Yes", theirs: false },
    ]);
  });
  it("leaves out lines without words, and the length of what did not take place", () => {
    const page = noted({
      how: "notReached",
      minutes: "30",
      followUps: [
        { key: 0, what: " Ask again ", due: "2026-12-01" },
        { key: 1, what: " ", due: "2026-12-01" },
      ],
    });
    expect(keptOf(page)).toMatchObject({
      minutes: null,
      followUps: [{ what: "Ask again", due: "2026-12-01" }],
    });
    expect(draftOf(page).minutes, "a slip on the way is not lost").toBe(30);
  });
  it("reads minutes as they are typed", () => {
    expect(["", " ", "15", " 45 ", "1440"].map(minutesOf)).toEqual([null, null, 15, 45, 1440]);
    expect(["0", "1441", "-5", "1.5", "an hour"].map(minutesOf)).toEqual(Array(5).fill(undefined));
  });
  it("says the same while nothing is answered", () => {
    const empty = emptyContent(TODAY);
    expect(saysTheSame(empty, draftOf(noted({ asked: [asked("a", "")] })))).toBe(true);
    expect(saysTheSame(empty, draftOf(noted({ note: "  \n" })))).toBe(true);
    expect(saysTheSame(empty, draftOf(noted({ asked: [asked("a", "Yes")] })))).toBe(false);
    expect(saysTheSame(empty, draftOf(noted({ how: "call" })))).toBe(false);
    expect(
      saysTheSame(
        empty,
        draftOf(noted({ worry: { changed: "", explains: "", helps: "Her aunt", next: "" } })),
      ),
    ).toBe(false);
  });
  it("finds what needs another look, in the order of the page", () => {
    expect(faultsOf(noted(), TODAY)).toEqual([]);
    const long = "x".repeat(TEXT_CHARS_MAX + 1);
    expect(
      faultsOf(
        noted({
          day: "2026-11-23",
          minutes: "soon",
          note: long,
          asked: [asked("a", long)],
          worry: { changed: "", explains: long, helps: "", next: "" },
          followUps: [
            { key: 0, what: "Ask", due: null },
            { key: 1, what: "", due: null },
          ],
          next: TODAY,
        }),
        TODAY,
      ),
    ).toEqual(["minutes", "day", "answers", "note", "worryExplains", "followUps", "next"]);
    expect(faultsOf(noted({ day: null }), TODAY)).toEqual(["day"]);
    expect(faultsOf(noted({ next: TODAY }), TODAY)).toEqual(["next"]);
    expect(faultsOf(noted({ how: "notReached", minutes: "soon" }), TODAY)).toEqual([]);
    const required = { ...asked("a", " "), required: true };
    expect(faultsOf(noted({ asked: [required] }), TODAY)).toEqual(["required"]);
    expect(faultsOf(noted({ asked: [{ ...required, answer: "Not this time" }] }), TODAY)).toEqual([]);
    expect(faultsOf(noted({ asked: [required], how: "notReached" }), TODAY)).toEqual([]);
  });
  it("counts letters as people do", () => {
    expect(isTooLong("👋".repeat(TEXT_CHARS_MAX))).toBe(false);
    expect(isTooLong("👋".repeat(TEXT_CHARS_MAX + 1))).toBe(true);
  });
  it("knows a worry by any of its parts", () => {
    expect(isWorried({ changed: "", explains: " ", helps: "", next: "" })).toBe(false);
    expect(isWorried({ changed: "", explains: "", helps: "", next: "Call her" })).toBe(true);
  });
});
