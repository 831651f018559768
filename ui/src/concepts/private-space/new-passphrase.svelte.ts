/** A new passphrase on its way: typed twice, strong enough, and with it whatever else the form asks for. */
import { type BackendError, call, type ErrorCode } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { type Faults, Submission } from "../form/submission.svelte";
import { SetUp } from "./set-up.svelte";

type Also<Field extends string> = {
  faults?: () => Faults<Field>;
  refusals?: (error: BackendError) => Faults<Field>;
};

function refusal(code: ErrorCode): string | null {
  switch (code) {
    case "passphraseTooWeak":
      return m.setup_too_weak();
    case "passphraseTooLong":
    case "tooLarge":
      return m.error_passphrase_too_long();
    default:
      return null;
  }
}

export class NewPassphrase<Field extends string = never> extends Submission<"passphrase" | "again" | Field> {
  passphrase = $state("");
  again = $state("");
  /** Whether it is hard enough to guess; `null` while nobody knows yet. */
  enough = $state.raw<boolean | null>(null);

  /** `also` is what stands in the form above the two fields. */
  constructor(send: (passphrase: string) => Promise<unknown>, also: Also<Field> = {}) {
    super({
      faults: () => ({ ...also.faults?.(), ...this.#faults() }) as Faults<"passphrase" | "again" | Field>,
      refusals: (error) =>
        ({
          ...also.refusals?.(error),
          passphrase: refusal(error.code),
        }) as Faults<"passphrase" | "again" | Field>,
      send: () => send(this.passphrase),
    });
  }

  /** Whether the second one is already known to be another while it is being typed. */
  get differsAlready(): boolean {
    return this.again !== "" && this.passphrase !== this.again && !this.passphrase.startsWith(this.again);
  }

  override async submit(): Promise<boolean> {
    // Faster than the answer: ask now. Without an answer the back end judges again when it is used.
    if (!this.busy && this.enough === null) {
      const { passphrase } = this;
      const reply = await call("passphrase_strength", { passphrase }).catch(() => ({ enough: true }));
      this.enough = reply.enough;
    }
    return super.submit();
  }

  #faults(): Faults<"passphrase" | "again"> {
    const fault = SetUp.fault(this.passphrase, this.again, this.enough ?? true);
    return {
      passphrase: fault === "tooWeak" && m.setup_too_weak(),
      again: fault === "different" && m.setup_differs(),
    };
  }
}
