import { beforeEach, describe, expect, it, vi } from "vitest";
import type { EntryCard } from "../../backend";
import { backendReplies, calls, fakeCall } from "../../test/backend";
import { Cards } from "./cards.svelte";

vi.mock("../../backend", async (original) => ({
  ...(await original<object>()),
  call: (...asked: Parameters<typeof fakeCall>) => fakeCall(...asked),
}));

const card = (id: string): EntryCard => ({
  id,
  title: id,
  excerpt: [],
  people: [],
  about: { kind: "note", day: "2026-11-22", tags: [] },
  created: "2026-11-22T10:00:00Z",
  updated: "2026-11-22T10:00:00Z",
});

beforeEach(() => backendReplies({ entry_cards: ({ ids }) => ids.map(card) }));

describe("the notes of a long list", () => {
  it("are asked for once, and only those that are not known", async () => {
    const cards = new Cards();
    cards.begin([card("a")], "river");
    await Promise.all([cards.want(["a", "b", "c"]), cards.want(["b", "c"])]);
    expect(calls).toEqual([{ name: "entry_cards", request: { ids: ["b", "c"], words: "river" } }]);
    expect([...cards.byId.keys()]).toEqual(["a", "b", "c"]);
  });

  it("of an older question are dropped", async () => {
    const cards = new Cards();
    cards.begin([], "old");
    const late = cards.want(["x"]);
    cards.begin([card("y")], "new");
    await late;
    expect([...cards.byId.keys()]).toEqual(["y"]);
  });

  it("are asked for again when they could not be had", async () => {
    const cards = new Cards();
    cards.begin([], "");
    backendReplies({});
    await cards.want(["a"]);
    backendReplies({ entry_cards: ({ ids }) => ids.map(card) });
    await cards.want(["a"]);
    expect(cards.byId.has("a")).toBe(true);
  });
});
