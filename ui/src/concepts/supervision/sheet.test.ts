import { describe, expect, it } from "vitest";
import type { CheckInCard, SupervisionPage } from "../../backend";
import { called, hasName, initials } from "./naming";
import { type Choice, compose, hasSmileys, lineName, PARTS, PARTS_AT_FIRST, summary } from "./sheet";

const WREN = { id: "1", name: "Wren" };

function checkIn(id: string, day: string, note: string): CheckInCard {
  return {
    id,
    person: WREN,
    guides: [],
    topics: [],
    content: {
      day,
      how: "call",
      minutes: 15,
      note,
      strengths: `strength of ${id}`,
      worry: { changed: `worry of ${id}`, explains: "", helps: "her aunt", next: "" },
      answers: [
        { questionSet: "s", question: "a", words: "Who helped?", answer: `answer of ${id}`, theirs: false },
        { questionSet: "s", question: "b", words: "I slept well.", answer: "Often", theirs: true },
        { questionSet: "s", question: "c", words: "Not answered", answer: " ", theirs: false },
      ],
      guides: [],
      topics: [],
      next: null,
      followUps: [],
      together: [],
    },
  };
}

const followUp = (id: string, what: string, doneOn: string | null) =>
  ({ id, what, due: "2026-12-01", doneOn }) as SupervisionPage["followUps"][number];

const PAGE: SupervisionPage = {
  person: { ...WREN, rhythmDays: 14 } as SupervisionPage["person"],
  checkIns: [checkIn("one", "2026-09-05", "Wren told me."), checkIn("two", "2026-10-05", "")],
  talks: [{ id: "t", person: WREN, guide: null, day: "2026-09-20", note: "talk note" }],
  pauses: [{ begins: "2026-10-10", ends: "2026-10-20" }],
  followUps: [followUp("f", "Ask Wren about the exam", null), followUp("g", "Bring the book", "2026-10-01")],
  adults: [{ id: "a", name: "Noi", who: "aunt", nearness: "mostDays", atNight: true }],
  notes: [{ id: "n", day: "2026-10-02", text: "only for me" }],
};

function choice(change: Partial<Choice> = {}): Choice {
  return {
    begins: "2026-09-01",
    ends: "2026-11-22",
    naming: "nobody",
    parts: new Set(PARTS),
    checkInsOut: new Set(),
    out: new Set(),
    ...change,
  };
}

const printed = (now: Choice) => JSON.stringify(summary(compose(PAGE, now), "en", "2026-11-22"));
const lines = (now: Choice) =>
  compose(PAGE, now).parts.flatMap((part) => part.entries.flatMap((entry) => entry.lines));

describe("a sheet for a supervision talk", () => {
  it("has every part in order, each day once, and no answer that was not given", () => {
    const { parts, lead } = compose(PAGE, choice());
    expect(parts.map((part) => part.name)).toEqual(PARTS.filter((part) => part !== "guides"));
    expect(lead).toBe("A young person · 1 September 2026 to 22 November 2026");
    const [contacts, rhythm, answers, , worries] = parts;
    expect(contacts!.entries.map((entry) => [entry.title, entry.lines[0]!.text])).toEqual([
      ["5 September 2026", "Call · 15 min"],
      ["20 September 2026", "You talked"],
      ["5 October 2026", "Call · 15 min"],
    ]);
    expect(rhythm!.entries.flatMap((entry) => entry.lines.map((line) => line.text))).toEqual([
      "Every two weeks",
      "10 October 2026 to 20 October 2026",
    ]);
    expect(answers!.entries[0]!.lines.map((line) => [line.label, line.text])).toEqual([
      ["Who helped?", "answer of one"],
      ["I slept well.", "Often (their own answer)"],
    ]);
    expect(worries!.entries[0]!.lines).toHaveLength(2);
  });

  it("leaves out of the print what is not chosen, every part in turn", () => {
    const marks: Record<(typeof PARTS)[number], string> = {
      contacts: "You talked",
      rhythm: "Every two weeks",
      answers: "answer of one",
      strengths: "strength of one",
      worries: "worry of one",
      followUps: "Bring the book",
      guides: "",
      adults: "Noi",
      said: "talk note",
      notes: "only for me",
    };
    for (const part of PARTS.filter((part) => marks[part] !== "")) {
      expect(printed(choice()), part).toContain(marks[part]);
      const without = printed(choice({ parts: new Set(PARTS.filter((one) => one !== part)) }));
      expect(without, part).not.toContain(marks[part]);
    }
  });

  it("begins without what was written for oneself", () => {
    const first = printed(choice({ parts: new Set(PARTS_AT_FIRST) }));
    for (const own of ["only for me", "talk note", "told me"]) expect(first).not.toContain(own);
  });

  it("leaves out a whole check-in with everything from it", () => {
    const without = printed(choice({ checkInsOut: new Set(["one"]) }));
    for (const of of ["answer of one", "strength of one", "worry of one", "5 September", "told me"])
      expect(without).not.toContain(of);
    expect(without).toContain("answer of two");
  });

  it("leaves out a single text, keeps what stands beside it, and remembers it to put back", () => {
    const answer = lines(choice()).find((line) => line.text === "answer of one")!;
    const without = choice({ out: new Set([answer.key]) });
    expect(printed(without)).not.toContain("answer of one");
    expect(printed(without).match(/Who helped/g)).toHaveLength(1);
    expect(printed(without).match(/I slept well/g)).toHaveLength(2);
    expect(compose(PAGE, without).leftOut.map((line) => line.text)).toEqual(["answer of one"]);
    expect(lineName(answer)).toBe("5 September 2026, Who helped?");
    expect(lineName({ ...answer, of: "", label: "", text: "x".repeat(60) })).toBe(`${"x".repeat(50)}…`);
    const keys = lines(choice()).map((line) => line.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has no name unless it is wanted, and says where texts still have it", () => {
    const named = (now: Choice) =>
      lines(now)
        .filter((line) => line.named)
        .map((line) => line.text);
    expect(named(choice())).toEqual(["Ask Wren about the exam", "Wren told me."]);
    expect(named(choice({ naming: "name" }))).toEqual([]);
    expect(compose(PAGE, choice({ naming: "name" })).lead).toMatch(/^Wren · /);
    expect(compose(PAGE, choice({ naming: "initials" })).lead).toMatch(/^W\. · /);
  });

  it("knows of signs that will not be on paper", () => {
    expect(hasSmileys(compose(PAGE, choice()))).toBe(false);
    const happy = { ...PAGE, notes: [{ id: "n", day: "2026-10-02", text: "Well done 🌻" }] };
    expect(hasSmileys(compose(happy, choice()))).toBe(true);
    expect(hasSmileys(compose(happy, choice({ parts: new Set(PARTS_AT_FIRST) })))).toBe(false);
  });

  it("sends the words as they are shown, and no key", () => {
    const sheet = compose(PAGE, choice());
    const sent = summary(sheet, "en", "2026-11-22");
    expect(sent.parts.map((part) => part.title)).toEqual(sheet.parts.map((part) => part.title));
    expect(Object.keys(sent.parts[0]!.entries[0]!.lines[0]!)).toEqual(["label", "text"]);
    expect(sent.page).toBe("Page {page} of {pages}");
    expect(sent.title).not.toContain("Wren");
  });
});

describe("a name", () => {
  it("is shortened to first letters", () => {
    expect(initials("Mila")).toBe("M.");
    expect(initials("  ana  maría lópez ")).toBe("A. M. L.");
    expect(initials("J. R.")).toBe("J. R.");
    expect(initials("ดาว")).toBe("ด.");
    expect(called("🌻", "initials")).toBe("A young person");
  });

  it("is found as a word, and anywhere where words are not told apart", () => {
    expect(hasName("Then WREN said so.", "Wren")).toBe(true);
    expect(hasName("The wrench was gone.", "Wren")).toBe(false);
    expect(hasName("J. R. came.", "J. R.")).toBe(true);
    expect(hasName("วันนี้ดาวมาหา", "ดาว")).toBe(true);
    expect(hasName("anything", " ")).toBe(false);
  });
});
