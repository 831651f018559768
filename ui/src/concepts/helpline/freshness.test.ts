import { describe, expect, it } from "vitest";
import type { HelplineCard } from "../../backend";
import { behindNote, byJob, freshnessWords } from "./freshness";

const line = (id: string, jobs: string[], change: Partial<HelplineCard> = {}): HelplineCard => ({
  id,
  name: id,
  jobs,
  who: "Anyone",
  what: "",
  not: null,
  contacts: [],
  hours: null,
  site: null,
  freshness: { kind: "siteOnly" },
  ...change,
});

describe("how far a contact can be trusted", () => {
  it("is said in the words of the directory's rules", () => {
    expect(freshnessWords({ kind: "checked", date: "2026-09" })).toBe("Last checked September 2026");
    expect(freshnessWords({ kind: "notChecked", date: "2023-06-04" })).toBe(
      "Seen 2023, not checked since: compare with the official site",
    );
    expect(freshnessWords({ kind: "notChecked", date: null })).toContain("undated");
    expect(freshnessWords({ kind: "mayBeOutOfDate", date: "2024-12" })).toContain("December 2024");
  });
  it("puts an old contact behind a note, but never an emergency number", () => {
    const old = { freshness: { kind: "mayBeOutOfDate", date: "2024-12" } } as const;
    expect(behindNote(line("x", ["talk"], old))).toBe(true);
    expect(behindNote(line("x", ["emergency"], old))).toBe(false);
    expect(behindNote(line("x", ["talk"]))).toBe(false);
  });
});

describe("helplines by job", () => {
  it("come with emergency first, each once", () => {
    const groups = byJob([
      line("a", ["remove", "report"]),
      line("b", ["talk", "crisis"]),
      line("c", ["emergency"]),
    ]);
    expect(groups.map((group) => [group.job, group.helplines.map((one) => one.id)])).toEqual([
      ["emergency", ["c"]],
      ["crisis", ["b"]],
      ["report", ["a"]],
    ]);
  });
});
