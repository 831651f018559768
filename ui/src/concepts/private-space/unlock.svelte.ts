/** Opening the private space: with the passphrase, or with the recovery code and a new passphrase. */
import { session } from "../../state/session.svelte";
import { BackendError, call, type Start } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { Attempt } from "../error/attempt.svelte";

const BROKEN = new Set(["keyFileDamaged", "keyFileMissing", "vaultDamaged", "vaultNewer", "inUse"]);

export class Unlocking extends Attempt {
  /** Seconds until another try is taken. */
  waitSeconds = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  override get words(): string | undefined {
    if (this.problem !== null && this.waitSeconds > 0)
      return m.error_wrong_passphrase_wait({ seconds: this.waitSeconds });
    return super.words;
  }

  protected override refused(thrown: unknown): void {
    super.refused(thrown);
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

  async #try(open: () => Promise<Start>): Promise<boolean> {
    if (this.waitSeconds > 0) return false;
    const opened = await this.run(async () => session.apply(await open()));
    return opened && session.isOpen;
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
