import { describe, expect, it } from "vitest";
import { beginnings, filterOf, partsOf, placeOf, sameFilter } from "./filter";

const NOTHING = filterOf({});

describe("a filter of the journal", () => {
  it("comes back from its place as it was", () => {
    const filter = filterOf({ query: "river", kind: "observed", tag: "school", from: "2026-01-01" });
    expect(filterOf(placeOf(filter))).toEqual(filter);
    expect(placeOf({ ...NOTHING, words: "  " })).toEqual({});
  });

  it("is told part by part", () => {
    const filter = { ...NOTHING, words: "x", person: "p", kind: "decision" as const, tag: "phone" };
    expect(partsOf(filter, () => "Maya").map(({ part }) => part)).toEqual(["person", "kind", "tag"]);
    expect(partsOf(NOTHING, () => "")).toEqual([]);
  });

  it("knows another that asks the same", () => {
    expect(sameFilter({ words: " river " }, { ...NOTHING, words: "river" })).toBe(true);
    expect(sameFilter({ words: "" }, { ...NOTHING, tag: "a" })).toBe(false);
  });

  it("finds where each month begins", () => {
    const months = [
      { month: "2026-03", entries: 2 },
      { month: "2025-03", entries: 1 },
    ];
    expect(beginnings(months)).toEqual([
      { month: "2026-03", first: 0 },
      { month: "2025-03", first: 2 },
    ]);
    expect(beginnings([])).toEqual([]);
  });
});
