import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PersonCard } from "../../backend";
import { dueWords, isDue, isDueSoon, rhythmChoice, rhythmDaysOf, rhythmWords } from "./rhythm";

const person = (change: Partial<PersonCard>): PersonCard =>
  ({ contactDue: null, contactDueInDays: null, restsUntil: null, ...change }) as PersonCard;

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 10, 22, 12) }));
afterEach(() => vi.useRealTimers());

describe("when to be in touch", () => {
  it("says nothing without a rhythm", () => {
    expect(dueWords(person({}))).toBeNull();
    expect(isDueSoon(person({}))).toBe(false);
  });

  it("is an invitation when the day has passed, and never counts how long ago", () => {
    const late = person({ contactDue: "2026-10-01", contactDueInDays: -52 });
    expect(dueWords(late)).toBe("Time for a hello");
    expect(dueWords(late)).toBe(dueWords(person({ contactDue: "2026-11-22", contactDueInDays: 0 })));
    expect(isDue(late)).toBe(true);
  });

  it("names the day while it is ahead", () => {
    const ahead = person({ contactDue: "2026-11-26", contactDueInDays: 4 });
    expect(dueWords(ahead)).toBe("Next: Thursday");
    expect([isDueSoon(ahead), isDue(ahead)]).toEqual([true, false]);
  });

  it("rests in a pause, whatever the day", () => {
    const resting = person({ contactDue: "2026-11-20", contactDueInDays: -2, restsUntil: "2026-12-01" });
    expect(dueWords(resting)).toBe("Resting until 1 December");
    expect(isDue(resting)).toBe(false);
  });
});

describe("how often", () => {
  it("has words for usual rhythms and for own days", () => {
    expect([7, 14, 30, 10, 1, null].map(rhythmWords)).toEqual([
      "Every week",
      "Every two weeks",
      "Every month",
      "Every 10 days",
      "Every day",
      "No rhythm",
    ]);
  });

  it("reads what was chosen or typed", () => {
    expect(rhythmDaysOf("none", "")).toBeNull();
    expect(rhythmDaysOf("14", "")).toBe(14);
    expect(rhythmDaysOf("own", " 10 ")).toBe(10);
    expect(rhythmDaysOf("own", "１０")).toBe(10);
    for (const wrong of ["", "0", "367", "ten", "1.5", "-3"])
      expect(rhythmDaysOf("own", wrong)).toBeUndefined();
  });

  it("shows the choice for what is kept", () => {
    expect([null, 7, 10].map(rhythmChoice)).toEqual(["none", "7", "own"]);
  });
});
