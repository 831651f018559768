import { call } from "../../backend";
import { Autosave } from "../writing/autosave.svelte";

/**
 * What is typed in a dialog, kept as a draft of the journal while it is typed: a lock, a crash or a suspend loses nothing.
 * Once the words have a place of their own, the draft goes.
 */
export class SafetyCopy {
  #entry: string | null = null;
  #autosave = new Autosave<{ text: string; people: string[] }>((value) => this.#save(value));
  #written = false;

  /** Whether there is a draft now. */
  get written(): boolean {
    return this.#written;
  }

  change(text: string, people: string[]): void {
    // Nothing typed, nothing kept; but a draft that is there follows even to nothing.
    if (text.trim() === "" && !this.#written) return;
    this.#autosave.change({ text, people });
  }

  /** Saves what is not saved yet: before a lock. */
  flush(): Promise<boolean> {
    return this.#autosave.flush();
  }

  /** The words are kept elsewhere now. */
  async discard(): Promise<void> {
    await this.#autosave.stop();
    if (!this.#written || this.#entry === null) return;
    this.#written = false;
    // The words are kept; a draft left over does no harm, so its error is not shown.
    await call("draft_discard", { id: this.#entry }).catch(() => {});
  }

  async #save(value: { text: string; people: string[] }): Promise<string> {
    this.#entry ??= (await call("entry_new", {})).id;
    const reply = await call("draft_save", { entry: this.#entry, ...value });
    this.#written = true;
    return reply.saved;
  }
}
