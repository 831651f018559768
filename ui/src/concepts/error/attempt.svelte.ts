/** Something asked of the back end that can fail: one at a time, with what went wrong the last time. */
import { errorWords, wasCancelled } from "./words";

export class Attempt {
  /** Whether the answer is still awaited. */
  busy = $state(false);
  /** What went wrong the last time; `null` while nothing did, and when the reader stopped it themselves. */
  problem = $state.raw<unknown>(null);
  #say: ((thrown: unknown) => void) | undefined;

  /** `say` is told what went wrong where nothing on the screen shows {@link problem}. */
  constructor(say?: (thrown: unknown) => void) {
    this.#say = say;
  }

  /** What went wrong, in words. */
  get words(): string | undefined {
    return this.problem === null ? undefined : errorWords(this.problem);
  }

  /** Carries it out, unless the one before is still under way. Says whether it worked. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.refused(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  protected refused(thrown: unknown): void {
    if (wasCancelled(thrown)) return;
    this.problem = thrown;
    this.#say?.(thrown);
  }
}
