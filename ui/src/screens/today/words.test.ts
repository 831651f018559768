import { describe, expect, it } from "vitest";
import type { PrivateToday } from "../../backend";
import { greeting, leadWords } from "./words";

const today = (due: number, suggestions: number) =>
  ({
    due: [...Array(due).fill({ dueInDays: -1 }), { dueInDays: 4 }],
    suggestions: Array(suggestions).fill({}),
  }) as unknown as PrivateToday;

describe("Today", () => {
  it("greets by the hour", () => {
    const at = (hour: number) => greeting(new Date(2026, 10, 22, hour));
    expect([at(5), at(12), at(18), at(23), at(3)]).toEqual([
      "Good morning",
      "Good afternoon",
      "Good evening",
      "Hello",
      "Hello",
    ]);
  });
  it("says in one sentence what it holds", () => {
    const said = new Set([
      leadWords(today(0, 0)),
      leadWords(today(1, 0)),
      leadWords(today(0, 1)),
      leadWords(today(2, 2)),
    ]);
    expect(said.size).toBe(4);
  });
});
