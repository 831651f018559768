import { describe, expect, it } from "vitest";
import type { ItemCard } from "../../backend";
import { byTopic, fits } from "./shelf";

const card = (id: string, change: Partial<ItemCard> = {}): ItemCard => ({
  link: { kind: "guide", id },
  title: id,
  summary: "",
  ages: ["8-10"],
  audience: ["parent"],
  topics: ["a"],
  minutes: 5,
  language: "en",
  languages: ["en"],
  translation: "original",
  ...change,
});

describe("the shelf", () => {
  it("filters by age and reader", () => {
    expect(fits(card("x"), "", "all")).toBe(true);
    expect(fits(card("x"), "11-13", "all")).toBe(false);
    expect(fits(card("x"), "8-10", "mentor")).toBe(false);
    expect(fits(card("x", { ages: [], audience: [] }), "14-17", "mentor")).toBe(true);
  });
  it("keeps the order of topics, leaves out empty ones and loses nothing", () => {
    const shelf = {
      topics: [
        { id: "b", title: "B" },
        { id: "empty", title: "Empty" },
        { id: "a", title: "A" },
      ],
      items: [card("1"), card("2", { topics: ["unknown", "b"] }), card("3", { topics: [] })],
    };
    const topics = byTopic(shelf, () => true, "More");
    expect(topics.map((topic) => [topic.title, topic.items.map((one) => one.title)])).toEqual([
      ["B", ["2"]],
      ["A", ["1"]],
      ["More", ["3"]],
    ]);
  });
});
