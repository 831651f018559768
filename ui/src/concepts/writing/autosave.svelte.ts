/**
 * Saves while a person types, and keeps trying when it fails. What is typed is never given up: it stays in `value` until it is saved.
 * One save runs at a time, so that an older text can never overtake a newer one.
 */

/** Long enough to join the letters of a word, short enough that a pause is a save. */
export const QUIET_MS = 400;
/** Someone who types without pause is saved at least this often: with the time a save takes, under a second. */
export const UNSAVED_MS_MAX = 700;
/** How long to wait after the first failed save; each further one doubles it. */
export const RETRY_MS_FIRST = 2_000;
/** Space on a disk comes back when someone makes room: asking twice a minute finds it soon enough. */
export const RETRY_MS_MAX = 30_000;

/** Where the text stands. */
export type AutosaveState = "untouched" | "waiting" | "saving" | "saved" | "failed";

export class Autosave<Value> {
  /** Where the text stands. */
  state: AutosaveState = $state.raw("untouched");
  /** The moment of the last save, as the vault gave it. */
  savedAt: string | null = $state.raw(null);
  /** What went wrong with the last try; `null` once one has worked. */
  problem: unknown = $state.raw(null);

  #save: (value: Value) => Promise<string>;
  #value: Value | undefined;
  #dirty = false;
  #dirtySince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  #retryMs = RETRY_MS_FIRST;
  #stopped = false;

  /** `save` keeps the value and gives the moment it was kept. */
  constructor(save: (value: Value) => Promise<string>) {
    this.#save = save;
  }

  /** Whether something was typed that is not saved yet. */
  get unsaved(): boolean {
    return this.#dirty || this.#running !== undefined;
  }

  /** Says that the text changed. */
  change(value: Value): void {
    if (this.#stopped) return;
    this.#value = value;
    const now = Date.now();
    if (!this.#dirty) {
      this.#dirty = true;
      this.#dirtySince = now;
    }
    if (this.problem !== null) {
      // A retry is on its way; a try at every letter would only fail more often.
      if (this.#timer === undefined && this.#running === undefined) this.#wait(this.#retryMs);
      return;
    }
    if (this.#running === undefined) this.state = "waiting";
    this.#wait(Math.max(0, Math.min(QUIET_MS, this.#dirtySince + UNSAVED_MS_MAX - now)));
  }

  /** Saves at once what is not saved yet. Says whether everything is. */
  async flush(): Promise<boolean> {
    this.#clearTimer();
    // A save that is under way may be of an older text: wait for it, then look again.
    if (this.#running !== undefined) await this.#running;
    this.#clearTimer();
    if (!this.#dirty || this.#stopped) return !this.#dirty;
    return this.#run();
  }

  /** Forgets what is not saved, and never saves again. For a text that was kept or thrown away. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#dirty = false;
    this.#clearTimer();
    if (this.#running !== undefined) await this.#running;
  }

  #wait(ms: number): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, ms);
  }

  #clearTimer(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): Promise<boolean> {
    if (this.#running !== undefined) return this.#running;
    this.#running = this.#saveOnce().finally(() => {
      this.#running = undefined;
      if (this.#stopped || !this.#dirty || this.#timer !== undefined) return;
      this.#wait(
        this.problem === null
          ? Math.max(0, Math.min(QUIET_MS, this.#dirtySince + UNSAVED_MS_MAX - Date.now()))
          : this.#retryMs,
      );
    });
    return this.#running;
  }

  async #saveOnce(): Promise<boolean> {
    if (!this.#dirty || this.#stopped) return true;
    const value = this.#value as Value;
    const since = this.#dirtySince;
    this.#dirty = false;
    if (this.problem === null) this.state = "saving";
    try {
      this.savedAt = await this.#save(value);
      this.problem = null;
      this.#retryMs = RETRY_MS_FIRST;
      this.state = this.#dirty ? "waiting" : "saved";
      return !this.#dirty;
    } catch (problem) {
      const again = this.problem !== null;
      if (again) this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MS_MAX);
      this.problem = problem;
      this.state = "failed";
      if (!this.#dirty) this.#dirtySince = since;
      this.#dirty = !this.#stopped;
      return false;
    }
  }
}
