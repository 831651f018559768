import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UNSAVED_MS_MAX } from "./autosave.svelte";
import { afterLeaving } from "./leaving";
import { Writing } from "./writing.svelte";

/** The least a `Writing` can be: a text, the kept text, and a disk that can refuse. */
class Letter extends Writing<string> {
  text = "";
  kept = "";
  disk = "ready";
  readonly done: string[] = [];

  get changed(): boolean {
    return this.text !== this.kept;
  }
  type(text: string): void {
    this.text = text;
    this.save();
  }
  async keep(): Promise<void> {
    await this.keepWith(() => this.#ask(`keep ${this.text}`));
    this.kept = this.text;
  }
  discard(): Promise<void> {
    return this.discardSaved();
  }
  protected draft(): string {
    return this.text;
  }
  protected async saveDraft(draft: string): Promise<string> {
    await this.#ask(`draft ${draft}`);
    return "2026-11-22T10:00:00Z";
  }
  protected discardDraft(): Promise<void> {
    return this.#ask("discard");
  }
  protected takeIn(): void {}

  async #ask(what: string): Promise<void> {
    if (this.disk !== "ready") throw new Error(this.disk);
    this.done.push(what);
  }
}

const settle = () => vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("something while it is written", () => {
  it("is saved as a draft, and kept without one", async () => {
    const letter = new Letter();
    letter.type("Dear");
    await settle();
    expect(letter.hasDraft).toBe(true);
    await letter.keep();
    expect(letter.hasDraft).toBe(false);
    await settle();
    expect(letter.done).toEqual(["draft Dear", "keep Dear"]);
  });

  it.each(["diskFull", "locked"])(
    "says that it is not saved when the disk is %s, and tries again",
    async (disk) => {
      const letter = new Letter();
      letter.disk = disk;
      letter.type("Dear");
      await settle();
      expect(letter.autosave.problem).toEqual(new Error(disk));
      letter.disk = "ready";
      expect(await letter.flush()).toBe(true);
      expect(letter.autosave.problem).toBeNull();
      expect(letter.done).toEqual(["draft Dear"]);
    },
  );

  it("is saved again and again when it could be neither kept nor thrown away", async () => {
    for (const end of ["keep", "discard"] as const) {
      const letter = new Letter();
      letter.type("Dear");
      await settle();
      letter.disk = "diskFull";
      await expect(letter[end](), end).rejects.toThrow("diskFull");
      expect(letter.keeping).toBe(false);
      letter.disk = "ready";
      letter.type("Dear Maya");
      await settle();
      expect(letter.done, end).toEqual(["draft Dear", "draft Dear Maya"]);
    }
  });

  it("leaves its last words when it is left, once, and a list read after that waits for them", async () => {
    const letter = new Letter();
    letter.type("Dear");
    void letter.leave();
    await afterLeaving();
    expect(letter.done).toEqual(["draft Dear"]);
    letter.text = "";
    await letter.leave();
    expect(letter.done).toEqual(["draft Dear"]);
  });

  it("leaves no draft that says the same as what is kept", async () => {
    const letter = new Letter();
    letter.type("Dear");
    await settle();
    letter.type("");
    await letter.leave();
    expect(letter.done).toEqual(["draft Dear", "discard"]);
  });
});
