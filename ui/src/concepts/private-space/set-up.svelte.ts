import { BackendError, call, type RecoverySheet } from "../../backend";
import { Attempt } from "../error/attempt.svelte";

/** Where the making of a private space stands. */
export type SetUpStep = "passphrase" | "sheet" | "confirm";

/** What still has to be put right before the passphrase can be used. */
export type PassphraseFault = "tooWeak" | "different" | null;

/**
 * Makes a private space: a passphrase, then the recovery sheet, then a look whether it was copied right.
 * Once the passphrase is set there is no way back: from then on giving up means "later".
 */
export class SetUp extends Attempt {
  step = $state<SetUpStep>("passphrase");
  sheet = $state.raw<RecoverySheet | null>(null);
  /** What is compared with the sheet. */
  check = $state.raw<RecoveryCheck | null>(null);

  /** Whether the space is there already, so that leaving is "later" and not "no". */
  get made(): boolean {
    return this.sheet !== null;
  }

  /** What is wrong with what was typed; `null` when it can be used. */
  static fault(passphrase: string, again: string, enough: boolean): PassphraseFault {
    if (!enough) return "tooWeak";
    return passphrase === again ? null : "different";
  }

  /** Makes the key, which takes a moment on purpose. */
  async create(passphrase: string): Promise<boolean> {
    if (this.made) return false;
    return this.run(async () => {
      const sheet = await call("private_space_create", { passphrase });
      this.sheet = sheet;
      this.check = new RecoveryCheck(sheet);
      this.step = "sheet";
    });
  }

  /** The sheet is somewhere safe; now a look whether it is right. */
  toConfirm(): void {
    if (this.sheet) this.step = "confirm";
  }

  /** Back to look at the sheet. */
  toSheet(): void {
    if (this.sheet) this.step = "sheet";
  }
}

/** Compares what was typed from the sheet with the sheet. */
export class RecoveryCheck extends Attempt {
  typed = $state<string[]>([]);
  /** For each group: right, wrong, or not compared yet. */
  marks = $state<Array<"right" | "wrong" | null>>([]);

  constructor(sheet: RecoverySheet) {
    super();
    this.typed = sheet.confirm.map(() => "");
    this.marks = sheet.confirm.map(() => null);
  }

  /** Someone typed: what was said about that group no longer holds. */
  touched(index: number): void {
    this.marks[index] = null;
  }

  get filled(): boolean {
    return this.typed.every((group) => group.trim() !== "");
  }

  async compare(): Promise<boolean> {
    if (!this.filled) return false;
    let confirmed = false;
    await this.run(async () => {
      const reply = await call("recovery_confirm", { groups: this.typed.map((group) => group.trim()) });
      this.marks = reply.right.map((right) => (right ? "right" : "wrong"));
      confirmed = reply.confirmed;
    });
    return confirmed;
  }
}

/** Whether the code that could be compared is gone, so that only a new sheet helps. */
export function sheetIsGone(problem: unknown): boolean {
  return problem instanceof BackendError && problem.code === "notFound";
}
