import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  addDays,
  daysBetween,
  longDay,
  monthYear,
  partialDate,
  relativeDays,
  shortDay,
  spokenDay,
} from "./dates";

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 10, 22, 23, 30) }));
afterEach(() => vi.useRealTimers());

describe("days", () => {
  it("are counted by the calendar, across a change of clocks", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  });
  it("are written with the day first", () => {
    expect(longDay("2026-11-09")).toBe("9 November 2026");
    expect(shortDay("2026-11-09")).toBe("9 November");
    expect(shortDay("2025-11-09")).toBe("9 November 2025");
  });
  it("are said as people say them", () => {
    expect(relativeDays(0)).toBe("today");
    expect(relativeDays(-1)).toBe("yesterday");
    expect(relativeDays(3)).toBe("in 3 days");
    expect(relativeDays(-21)).toBe("3 weeks ago");
    expect(spokenDay("2026-11-23")).toBe("tomorrow");
    expect(spokenDay("2026-11-26")).toBe("Thursday");
    expect(spokenDay("2026-11-09")).toBe("9 November");
  });
});

describe("dates that are not whole", () => {
  it("say only what is known", () => {
    expect(partialDate("2024")).toBe("2024");
    expect(partialDate("2024-03")).toBe("March 2024");
    expect(partialDate("2024-03-09")).toBe("9 March 2024");
    expect(monthYear("2026-10-31")).toBe("October 2026");
  });
});
