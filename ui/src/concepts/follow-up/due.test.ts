import { describe, expect, it } from "vitest";
import { addDays, spokenDay, todayIso } from "../format/dates";
import { dueWords } from "./due";

const today = todayIso();
const card = (dueInDays: number, change: object = {}) => ({
  due: addDays(today, dueInDays),
  dueInDays,
  planned: null,
  doneOn: null,
  ...change,
});

describe("when a follow-up is due", () => {
  it("is said without blame", () => {
    expect(dueWords(card(0))).toBe("Planned for today");
    expect(dueWords(card(-3))).toBe("Was planned 3 days ago");
    expect(dueWords(card(1, { planned: addDays(today, -20) }))).toBe(
      `Planned for tomorrow · first planned for ${spokenDay(addDays(today, -20))}`,
    );
  });

  it("gives way to the day it was done", () => {
    expect(dueWords(card(-30, { doneOn: addDays(today, -1), planned: today }))).toBe("Done yesterday");
  });
});
