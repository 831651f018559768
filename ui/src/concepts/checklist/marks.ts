/** How an item of a checklist is answered, with the pointer or with one key. */
import type { RunTickState } from "../../backend";

/** The answers, in the order they stand on the screen. */
export const MARKS = ["done", "notNow", "doesNotApply"] as const;

/** An answer; an item without one is `open`. */
export type Mark = (typeof MARKS)[number];

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What the item becomes when an answer is chosen: choosing the one it has takes it back. */
export function chosen(now: RunTickState, mark: Mark): RunTickState {
  return now === mark ? "open" : mark;
}

/** The answer a key stands for: 1, 2, 3. None while another key is held, so that the window's shortcuts still work. */
export function markOfKey(event: Keys): Mark | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return MARKS[["1", "2", "3"].indexOf(event.key)] ?? null;
}

/** Where a key leads: among the answers, or to the item above or below. */
export type Step = { mark: number } | { item: 1 | -1 };

export function stepOfKey(event: Keys, from: number, isRightToLeft = false): Step | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const [on, back] = isRightToLeft ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  switch (event.key) {
    case on:
      return { mark: (from + 1) % MARKS.length };
    case back:
      return { mark: (from + MARKS.length - 1) % MARKS.length };
    case "ArrowDown":
      return { item: 1 };
    case "ArrowUp":
      return { item: -1 };
    default:
      return null;
  }
}
