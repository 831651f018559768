import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { call, type EntryCard } from "../../backend";

/** Notes asked for at once; what is near the window is rarely more. */
const ASKED_MAX = 100;

/** The notes of a long list, asked for when they come near the window. */
export class Cards {
  readonly byId = new SvelteMap<string, EntryCard>();

  #words = "";
  #turn = 0;
  readonly #asked = new SvelteSet<string>();

  /** A new list: `first` are known already. */
  begin(first: readonly EntryCard[], words: string): void {
    this.#turn += 1;
    this.#words = words;
    this.#asked.clear();
    this.byId.clear();
    for (const card of first) this.byId.set(card.id, card);
  }

  /** Asks for those that are not known. One that cannot be had is asked for again when it comes near once more. */
  async want(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.byId.has(id) && !this.#asked.has(id)).slice(0, ASKED_MAX);
    if (missing.length === 0) return;
    const turn = this.#turn;
    for (const id of missing) this.#asked.add(id);
    try {
      const found = await call("entry_cards", { ids: missing, words: this.#words });
      if (turn !== this.#turn) return;
      for (const card of found) this.byId.set(card.id, card);
    } catch {
      // The rows stay placeholders: an error message for each would hide the rest.
    }
    if (turn === this.#turn) for (const id of missing) this.#asked.delete(id);
  }
}
