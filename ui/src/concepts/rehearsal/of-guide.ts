/** Which rehearsal practises the talk of a guide. A rehearsal says so itself: the guide is the first it names to read next. */
import { call, type GuidePage, type ItemCard } from "../../backend";

/** The guide a rehearsal belongs to. */
export function guideOf(next: readonly ItemCard[]): ItemCard | undefined {
  return next.find((card) => card.link.kind === "guide");
}

/** The rehearsal this guide names; else one that belongs to it; `null` when there is none. */
export async function rehearsalOf(guide: GuidePage): Promise<ItemCard | null> {
  const named = guide.next.find((card) => card.link.kind === "rehearsal");
  if (named) return named;
  const { items } = await call("shelf", { kind: "rehearsal" });
  const pages = await Promise.all(items.map((card) => call("rehearsal", { id: card.link.id })));
  return pages.find(({ next }) => guideOf(next)?.link.id === guide.card.link.id)?.card ?? null;
}
