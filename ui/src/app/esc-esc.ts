/** Two presses of Esc within this time hide everything. Long enough for someone in a hurry, short enough not to happen by chance. */
export const ESC_ESC_MS_MAX = 700;

/**
 * Recognizes Esc pressed twice. Always: also when the first press closed a dialog, since who hides in a hurry
 * does not look at what is open.
 */
export class EscEsc {
  #last = Number.NEGATIVE_INFINITY;

  /** Whether this press is the second one. */
  press(event: Pick<KeyboardEvent, "key" | "repeat" | "isComposing">, now: number): boolean {
    if (event.key !== "Escape") {
      this.#last = Number.NEGATIVE_INFINITY;
      return false;
    }
    // Holding it down is one press; Esc in an input method closes its list.
    if (event.repeat || event.isComposing) return false;
    const second = now - this.#last <= ESC_ESC_MS_MAX;
    this.#last = second ? Number.NEGATIVE_INFINITY : now;
    return second;
  }
}
