/** A form on its way to the back end: sent once, with what is wrong said at the field it is about. What was typed stays. */
import { tick } from "svelte";
import { BackendError } from "../../backend";
import { Attempt } from "../error/attempt.svelte";

/** What is wrong, in words, by field. Empty where nothing is. */
export type Faults<Field extends string> = Partial<Record<Field, string | false | null | undefined>>;

type Options<Field extends string> = {
  /** Sends it. Only called while {@link Options.faults} finds none. */
  send: () => Promise<unknown>;
  /** What is wrong with what is typed. Shown from the first try on, and gone as soon as it is mended. */
  faults?: () => Faults<Field>;
  /** Fields of the form that the back end refused. Of anything else it says what went wrong below the form. */
  refusals?: (error: BackendError) => Faults<Field>;
};

const FOCUSABLE = "input, select, textarea, button, [contenteditable], [tabindex='0']";

export class Submission<Field extends string = never> extends Attempt {
  /** The form, once it is on the screen. */
  element = $state.raw<HTMLFormElement>();
  /** Whether it was tried: from then on it says what is missing. */
  asked = $state(false);
  #refused = $state.raw<Faults<Field>>({});
  #options: Options<Field>;

  constructor(options: Options<Field>) {
    super();
    this.#options = options;
  }

  /** What is wrong with a field, in words. */
  error(field: Field): string | undefined {
    const typed = this.asked ? this.#options.faults?.()[field] : undefined;
    return this.#refused[field] || typed || undefined;
  }

  /** Sends it, or shows what needs another look. Says whether it was taken. */
  async submit(): Promise<boolean> {
    if (this.busy) return false;
    this.asked = true;
    this.#refused = {};
    const sent = !this.#hasFault() && (await this.run(this.#options.send));
    if (!sent) await this.#toFirstFault();
    return sent;
  }

  /** Someone typed on: what was refused is not what is there now. */
  typed(): void {
    this.#refused = {};
  }

  /** Whatever was wrong is of no concern any more, as when the form shows something else. */
  reset(): void {
    this.asked = false;
    this.#refused = {};
    this.problem = null;
  }

  protected override refused(thrown: unknown): void {
    const faults = thrown instanceof BackendError ? this.#options.refusals?.(thrown) : undefined;
    if (faults && Object.values(faults).some(Boolean)) this.#refused = faults;
    else super.refused(thrown);
  }

  #hasFault(): boolean {
    return Object.values(this.#options.faults?.() ?? {}).some(Boolean);
  }

  async #toFirstFault(): Promise<void> {
    await tick();
    const first = this.element?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]');
    const field = first?.matches(FOCUSABLE) ? first : first?.querySelector<HTMLElement>(FOCUSABLE);
    field?.focus();
    if (field instanceof HTMLInputElement && field.type === "password") field.select();
  }
}
