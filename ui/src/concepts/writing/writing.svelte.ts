/** Something while it is written: its draft is saved as it is typed, until it is kept or thrown away. */
import { Autosave } from "./autosave.svelte";
import { nowLeaving } from "./leaving";

/** `Draft` is what is saved of it while it is not kept. */
export abstract class Writing<Draft> {
  /** Whether there is a draft now. */
  hasDraft = $state(false);
  /** When the draft that was found at the start had been saved; `null` without one, and once it is kept. */
  foundDraft = $state.raw<string | null>(null);
  /** Whether it is being kept now. */
  keeping = $state(false);
  autosave = $state.raw(this.#autosaveOf());
  #left: Promise<void> | undefined;

  /** Whether it says something else than what is kept. */
  abstract get changed(): boolean;
  /** As it stands on screen. */
  protected abstract draft(): Draft;
  /** Saves a draft. Gives the moment at which it was saved. */
  protected abstract saveDraft(draft: Draft): Promise<string>;
  /** Removes the draft that is saved. */
  protected abstract discardDraft(): Promise<unknown>;
  /** Takes in what was typed and has not arrived here yet. */
  protected abstract takeIn(): void;

  /** Saves at once what is not saved yet. Says whether everything is. */
  flush(): Promise<boolean> {
    this.takeIn();
    return this.autosave.flush();
  }

  /** Leaves it, once: what is typed is saved; a draft that says nothing new is not left lying about. */
  leave(): Promise<void> {
    if (this.#left === undefined) {
      this.#left = this.#leave();
      nowLeaving(this.#left);
    }
    return this.#left;
  }

  /** Sees that what is on screen is saved soon. */
  protected save(): void {
    this.autosave.change(this.draft());
  }

  /** Keeps it with `send`. If that fails it is still a draft, and goes on being saved. */
  protected async keepWith<Reply>(send: () => Promise<Reply>): Promise<Reply> {
    this.keeping = true;
    try {
      return await this.#end(send);
    } finally {
      this.keeping = false;
    }
  }

  /** Removes the draft. If that fails it goes on being saved. */
  protected async discardSaved(): Promise<void> {
    await this.#end(async () => {
      if (this.hasDraft) await this.discardDraft();
    });
  }

  /** After it was kept or thrown away: what is typed from now on is a new draft. */
  protected beginAnew(): void {
    this.autosave = this.#autosaveOf();
  }

  async #end<Reply>(work: () => Promise<Reply>): Promise<Reply> {
    // A save on its way must not arrive afterwards: it would leave a draft behind.
    await this.autosave.stop();
    try {
      const reply = await work();
      this.hasDraft = false;
      return reply;
    } catch (problem) {
      this.beginAnew();
      if (this.hasDraft || this.changed) this.save();
      throw problem;
    }
  }

  async #leave(): Promise<void> {
    this.takeIn();
    if (this.changed) {
      await this.autosave.flush();
      return;
    }
    await this.autosave.stop();
    if (this.hasDraft) await this.discardDraft().catch(() => {});
  }

  #autosaveOf(): Autosave<Draft> {
    return new Autosave(async (draft) => {
      const saved = await this.saveDraft(draft);
      this.hasDraft = true;
      return saved;
    });
  }
}
