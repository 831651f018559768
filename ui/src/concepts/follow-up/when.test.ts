import { describe, expect, it } from "vitest";
import { addMonth, laterDays, QUICK, quickDay, whenOf } from "./when";

describe("when to come back", () => {
  it("lands on the last day where the next month is shorter", () => {
    expect(addMonth("2027-01-31")).toBe("2027-02-28");
    expect(addMonth("2026-11-22")).toBe("2026-12-22");
    expect(addMonth("2026-12-31")).toBe("2027-01-31");
  });

  it("knows a quick choice when it sees one", () => {
    for (const when of QUICK) expect(whenOf("2026-11-22", quickDay("2026-11-22", when))).toBe(when);
    expect(whenOf("2026-11-22", "2026-11-25")).toBe("date");
  });

  it("puts off only to a later day", () => {
    const days = (due: string) => laterDays("2026-12-30", due).map(({ day }) => day);
    expect(days("2026-12-01")).toEqual(["2026-12-31", "2027-01-06", "2027-01-13"]);
    expect(days("2026-12-31")).toEqual(["2027-01-06", "2027-01-13"]);
    expect(days("2027-02-01")).toEqual([]);
  });
});
