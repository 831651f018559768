import type { ItemCard, Shelf } from "../../backend";

export type Role = "all" | "parent" | "mentor";

/** Whether an item is for this age (empty: any) and this reader. */
export function fits(card: ItemCard, age: string, role: Role): boolean {
  const rightAge = age === "" || card.ages.length === 0 || card.ages.includes(age);
  const rightRole = role === "all" || card.audience.length === 0 || card.audience.includes(role);
  return rightAge && rightRole;
}

export type TopicShelf = { id: string; title: string; items: ItemCard[] };

/** Items below their first topic, in the order of topics; what has none comes last. Empty topics are left out. */
export function byTopic(shelf: Shelf, wanted: (card: ItemCard) => boolean, others: string): TopicShelf[] {
  const items = shelf.items.filter(wanted);
  const known = new Set(shelf.topics.map((topic) => topic.id));
  const topicOf = (card: ItemCard) => card.topics.find((topic) => known.has(topic)) ?? "";
  return [...shelf.topics, { id: "", title: others }]
    .map((topic) => ({ ...topic, items: items.filter((card) => topicOf(card) === topic.id) }))
    .filter((topic) => topic.items.length > 0);
}
