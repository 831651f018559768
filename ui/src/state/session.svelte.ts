/** What all screens share: the reply of `start`, whether the private space is open, whether the window is covered. A lock discards it. */
import { flushSync } from "svelte";
import {
  call,
  type ErrorCode,
  type PrivateSpaceState,
  type Settings,
  type Start,
  whenRefused,
} from "../backend";
import { clearToasts } from "../primitives/toast.svelte";
import { overwriteGetLocale } from "../messages/compiled/runtime";
import { SOURCE } from "./languages";

/** The longest that hiding waits for a draft to be saved before it locks all the same. */
export const FLUSH_MS_MAX = 1_500;
/** At most one sign of activity in this time; the lock timer counts in minutes. */
export const ACTIVITY_EVERY_MS = 20_000;

type Flush = () => unknown;
type Ask = { what: "setUp" | "unlock"; resolve: (open: boolean) => void };

export class Session {
  start = $state.raw<Start | null>(null);
  /** Whether the command `start` failed, so that there is nothing to show but that. */
  failed = $state(false);
  /** Everything is covered: Esc twice, or a lock at work. */
  cover = $state<"none" | "neutral" | "locking">("none");
  /** Someone wants to do something private first; App shows set-up or the lock. */
  asking = $state.raw<Ask | null>(null);
  /** The age the reader last chose, while the window stands. */
  ageBand = $state<string | null>(null);
  /** The language a text is read in beside the first, while the window stands. */
  secondLanguage = $state<string | null>(null);
  /** How many follow-ups are due, for the rail. */
  waiting = $state(0);
  /** Whether it was said already that calls show on bills and sites in histories. */
  warnedOfTraces = $state(false);

  /** Everything is covered and not locked yet: what the page knows must not come back into sight. */
  hiding = $state(false);

  #flushes: Flush[] = [];
  #settingsSaved: Promise<unknown> = Promise.resolve();
  #lastActivity = Number.NEGATIVE_INFINITY;
  /** Replaceable, since a test has no page to load again. */
  reload: () => void = () => globalThis.location.reload();

  get space(): PrivateSpaceState {
    return this.start?.privateSpace ?? { state: "none" };
  }
  get isOpen(): boolean {
    return this.space.state === "open";
  }
  /** The young person has the screen: of the private space only what is meant for both is shown. */
  get isTogether(): boolean {
    return this.space.state === "together";
  }
  get country(): string {
    return this.start?.country ?? "international";
  }

  async begin(): Promise<void> {
    try {
      this.apply(await call("start", {}));
      if (this.start?.neutral) this.cover = "neutral";
    } catch {
      this.failed = true;
    }
  }

  /** Takes in a new `Start`, as `unlock`, `settings_save` and `backup_restore` reply with. */
  apply(start: Start): void {
    this.start = start;
    this.failed = false;
  }

  /** Opening showed that it is not the passphrase: what is wrong stays until things are asked again. */
  foundBroken(why: ErrorCode): void {
    if (this.start) this.start = { ...this.start, privateSpace: { state: "broken", why } };
  }

  /** Asks again how things stand, as after the private space was made. */
  async refresh(): Promise<void> {
    this.apply(await call("start", {}));
  }

  /** Counts what is due anew. Quietly: a number on the rail is not worth an error. */
  async countWaiting(): Promise<void> {
    if (!this.isOpen) {
      this.waiting = 0;
      return;
    }
    const today = await call("today", {}).catch(() => null);
    this.waiting = today?.private?.due.filter((one) => one.dueInDays <= 0).length ?? 0;
  }

  /**
   * Saves one change at a time. All settings go together, so a change that did not wait for the one before it
   * would put that one back.
   */
  saveSettings(change: Partial<Settings>): Promise<void> {
    const saved = this.#settingsSaved.then(async () => {
      if (!this.start) return;
      this.apply(await call("settings_save", { ...this.start.settings, ...change }));
    });
    this.#settingsSaved = saved.catch(() => undefined);
    return saved;
  }

  /** Resolves to true once the private space is open: at once, or after set-up or unlocking. False if it was declined. */
  needPrivateSpace(): Promise<boolean> {
    if (this.isOpen) return Promise.resolve(true);
    this.asking?.resolve(false);
    return new Promise((resolve) => {
      this.asking = { what: this.space.state === "none" ? "setUp" : "unlock", resolve };
    });
  }

  /** The dialogs of {@link needPrivateSpace} end here. */
  asked(open: boolean): void {
    const ask = this.asking;
    this.asking = null;
    ask?.resolve(open);
  }

  /** Registers what must be saved before a lock. Gives back how to take that back. */
  beforeLock(flush: Flush): () => void {
    this.#flushes.push(flush);
    return () => {
      this.#flushes = this.#flushes.filter((one) => one !== flush);
    };
  }

  async #flushAll(begun: unknown[]): Promise<void> {
    await Promise.race([
      Promise.allSettled(begun),
      new Promise((resolve) => setTimeout(resolve, FLUSH_MS_MAX)),
    ]);
  }

  /** Begins every save now; the text is handed over before the page goes. */
  #beginFlushes(): unknown[] {
    return this.#flushes.map((flush) => {
      try {
        return flush();
      } catch {
        return undefined;
      }
    });
  }

  /** Saves what is being written, now. The app behind the window waits to hear that it is done, or that it cannot be. */
  async saveWriting(): Promise<void> {
    await this.#flushAll(this.#beginFlushes());
    await call("writing_saved", {}).catch(() => {});
  }

  /** Esc twice: covers at once, then saves, then locks. */
  async hide(): Promise<void> {
    if (this.cover !== "none") return;
    const begun = this.#beginFlushes();
    flushSync(() => {
      this.cover = "neutral";
      this.hiding = true;
      this.asking = null;
      clearToasts();
    });
    globalThis.scrollTo?.(0, 0);
    await this.#flushAll(begun);
    await this.#lock(true);
  }

  /** Locks, with the lock showing afterwards. */
  async lock(): Promise<void> {
    if (!(this.isOpen || this.isTogether) || this.cover !== "none") return;
    const begun = this.#beginFlushes();
    flushSync(() => {
      this.cover = "locking";
      clearToasts();
    });
    await this.#flushAll(begun);
    await this.#lock(false);
  }

  async #lock(neutral: boolean): Promise<void> {
    try {
      await call("lock", { neutral });
    } catch {
      // Whatever became of it, what the page holds is let go.
    }
    this.reload();
  }

  /** The neutral screen's one button. */
  uncover(): void {
    this.cover = "none";
  }

  /** A call was refused: some reasons concern more than whoever called. */
  refused(code: ErrorCode): void {
    if (code === "locked") this.refusedAsLocked();
    // What cannot be asked for now is asked for with the next page.
    if (code === "diskFull" || code === "readOnly") void this.refresh().catch(() => {});
  }

  /** Something was refused because the private space is locked after all. */
  refusedAsLocked(): void {
    // Only when the window thought it was open: else there is nothing to let go, and no end to loading again.
    if (!(this.isOpen || this.isTogether) || this.cover !== "none") return;
    this.cover = "locking";
    this.reload();
  }

  /** A key or the pointer moved: puts off the lock, at most every {@link ACTIVITY_EVERY_MS}. */
  sawActivity(now: number): void {
    if (!(this.isOpen || this.isTogether) || now - this.#lastActivity < ACTIVITY_EVERY_MS) return;
    this.#lastActivity = now;
    void call("activity", {}).catch(() => {});
  }
}

export const session = new Session();

whenRefused((error) => session.refused(error.code));
// Read inside a template, this makes every message follow the language.
overwriteGetLocale(() => session.start?.language ?? SOURCE.tag);
