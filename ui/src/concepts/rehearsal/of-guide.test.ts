import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GuidePage, ItemCard, ItemShelf } from "../../backend";
import { backendReplies, calls, fakeCall } from "../../test/backend";
import { guideOf, rehearsalOf } from "./of-guide";

vi.mock("../../backend", async (original) => ({
  ...(await original<object>()),
  call: (...asked: Parameters<typeof fakeCall>) => fakeCall(...asked),
}));

const card = (kind: ItemShelf, id: string): ItemCard => ({
  link: { kind, id },
  title: id,
  summary: "",
  ages: [],
  audience: [],
  topics: [],
  minutes: 5,
  language: "en",
  languages: ["en"],
  translation: "original",
});
const guide = (id: string, ...next: ItemCard[]): GuidePage => ({
  card: card("guide", id),
  topic: null,
  sections: [],
  provenance: { author: "", reviewed: "", reviewBy: "", overdue: false, sources: [] },
  next,
});

const NEXT: Record<string, ItemCard[]> = {
  both: [card("flow", "threat"), card("guide", "promise"), card("guide", "threats")],
  one: [card("checklist", "weeks"), card("guide", "threats")],
};

beforeEach(() =>
  backendReplies({
    shelf: () => ({ topics: [], items: Object.keys(NEXT).map((id) => card("rehearsal", id)) }),
    rehearsal: ({ id }) => ({
      ...guide(""),
      card: card("rehearsal", id),
      scene: [],
      moments: [],
      next: NEXT[id] ?? [],
    }),
  }),
);

describe("the rehearsal of a guide", () => {
  it("is the one the guide itself names, without looking further", async () => {
    const found = await rehearsalOf(guide("threats", card("rehearsal", "named")));
    expect(found?.link.id).toBe("named");
    expect(calls).toEqual([]);
  });
  it("else is the one that names this guide before others", async () => {
    expect((await rehearsalOf(guide("promise")))?.link.id).toBe("both");
    expect((await rehearsalOf(guide("threats")))?.link.id).toBe("one");
    expect(await rehearsalOf(guide("weeks"))).toBeNull();
  });
  it("leads back to the first guide it names", () => {
    expect(guideOf(NEXT["both"] ?? [])?.link.id).toBe("promise");
    expect(guideOf([card("flow", "threat")])).toBeUndefined();
  });
});
