/** Opening the private space: with the passphrase, or with the recovery code and a new passphrase. */
import { session } from "../../state/session.svelte";
import { BackendError, call } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { errorWords } from "../error/words";

const BROKEN = new Set(["keyFileDamaged", "keyFileMissing", "vaultDamaged", "vaultNewer", "inUse"]);

export class Unlocking {
  busy = $state(false);
  /** What went wrong last; null while nothing did. */
  wrong = $state.raw<unknown>(null);
  /** Seconds until another try is taken. */
  waitSeconds = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  /** What to say of the last try; nothing while nothing went wrong. */
  get words(): string | undefined {
    if (!this.wrong) return undefined;
    if (this.waitSeconds > 0) return m.error_wrong_passphrase_wait({ seconds: this.waitSeconds });
    return errorWords(this.wrong);
  }

  #fail(thrown: unknown): void {
    this.wrong = thrown;
    if (!(thrown instanceof BackendError)) return;
    // Not the passphrase is at fault: another panel says what is, and what helps.
    if (BROKEN.has(thrown.code)) session.foundBroken(thrown.code);
    this.waitSeconds = thrown.waitMs ? Math.ceil(thrown.waitMs / 1000) : 0;
    clearInterval(this.#timer);
    if (this.waitSeconds > 0) {
      this.#timer = setInterval(() => {
        this.waitSeconds -= 1;
        if (this.waitSeconds <= 0) clearInterval(this.#timer);
      }, 1000);
    }
  }

  async #try(open: () => Promise<Parameters<typeof session.apply>[0]>): Promise<boolean> {
    if (this.busy || this.waitSeconds > 0) return false;
    this.busy = true;
    try {
      const start = await open();
      this.wrong = null;
      session.apply(start);
      return session.isOpen;
    } catch (thrown) {
      this.#fail(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  withPassphrase(passphrase: string): Promise<boolean> {
    return this.#try(() => call("unlock", { passphrase }));
  }

  withRecoveryCode(code: string, newPassphrase: string): Promise<boolean> {
    return this.#try(() => call("unlock_with_recovery", { code, newPassphrase }));
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
