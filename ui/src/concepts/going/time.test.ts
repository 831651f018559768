import { describe, expect, it } from "vitest";
import { months, period, place, stretch, usualReach } from "./time";

const YEAR = { begins: "2025-11-22", ends: "2026-11-22" };

describe("the time shown", () => {
  it("is three months, a year, or all there is", () => {
    const days = ["2026-05-01", "2024-02-29", "2026-11-01"];
    expect(period("months", days, "2026-11-30")).toEqual({ begins: "2026-08-30", ends: "2026-11-30" });
    expect(period("year", days, "2024-02-29")).toEqual({ begins: "2023-02-28", ends: "2024-02-29" });
    expect(period("all", days, "2026-11-22")).toEqual({ begins: "2024-02-29", ends: "2026-11-22" });
  });

  it("begins with a year, or with three months while there is no more", () => {
    expect(usualReach(["2026-09-01", "2026-11-20"], "2026-11-22")).toBe("months");
    expect(usualReach(["2026-08-21", "2026-11-20"], "2026-11-22")).toBe("year");
    expect(usualReach([], "2026-11-22")).toBe("months");
  });

  it("is never less than three months", () => {
    expect(period("all", ["2026-11-20"], "2026-11-22").begins).toBe("2026-08-22");
    expect(period("all", [], "2026-11-22").begins).toBe("2026-08-22");
  });

  it("puts days in order from edge to edge, also where the clocks change", () => {
    const at = place(YEAR);
    expect(at("2025-11-22")).toBe(0);
    expect(at("2026-11-22")).toBe(100);
    expect(at("2026-05-23")).toBeCloseTo(49.9, 0);
    expect(at("2026-03-28")).toBeLessThan(at("2026-03-29"));
    expect(at("2020-01-01")).toBe(0);
    expect(at("2030-01-01")).toBe(100);
  });

  it("draws a single day as wide as a day, and nothing of days outside", () => {
    const day = stretch(YEAR, "2026-05-01", "2026-05-01")!;
    expect(day.to - day.from).toBeGreaterThan(0.2);
    expect(day.to - day.from).toBeLessThan(0.4);
    expect(stretch(YEAR, "2025-01-01", "2025-12-31")?.from).toBe(0);
    expect(stretch(YEAR, "2026-11-01", "2027-02-01")?.to).toBe(100);
    expect(stretch(YEAR, "2024-01-01", "2025-11-21")).toBeNull();
    expect(stretch(YEAR, "2026-11-23", "2026-12-01")).toBeNull();
  });
});

describe("the axis", () => {
  it("has a line for each month where there is room, and tells the year first and in January", () => {
    const ticks = months(YEAR, 20);
    expect(ticks.map((tick) => tick.label)).toEqual([
      "Dec",
      "Jan",
      "Feb",
      "Mar",
      "Apr",
      "May",
      "Jun",
      "Jul",
      "Aug",
      "Sept",
      "Oct",
      "Nov",
    ]);
    expect(ticks.map((tick) => tick.below).slice(0, 3)).toEqual(["2025", "2026", undefined]);
    expect(ticks.every((tick, at) => at === 0 || tick.at > ticks[at - 1]!.at)).toBe(true);
  });

  it("never has more words than there is room for", () => {
    for (const begins of ["2026-08-22", "2025-11-22", "2023-01-31", "2009-06-15"]) {
      for (const most of [2, 3, 5, 9, 14])
        expect(months({ begins, ends: "2026-11-22" }, most).length, `${begins} ${most}`).toBeLessThanOrEqual(
          most + 1,
        );
    }
    expect(months({ begins: "2023-01-31", ends: "2026-11-22" }, 5).map((tick) => tick.below)).toEqual([
      "2024",
      "2025",
      "2026",
    ]);
  });
});
