import { session } from "../../state/session.svelte";
import type { ItemCard } from "../../backend";

/** The language of an item's text where it is another than the window's, so that a screen reader pronounces it right. */
export function langOf(card: ItemCard | null | undefined): string | undefined {
  const language = session.start?.language;
  return card && language !== undefined && card.language !== language ? card.language : undefined;
}
