import { toast } from "../../primitives/toast.svelte";
import { errorWords, wasCancelled } from "./words";

/** Says what went wrong where there is no form to say it in. Nothing is said of what the reader stopped themselves. */
export function sayError(thrown: unknown): void {
  if (!wasCancelled(thrown)) toast(errorWords(thrown));
}

/** Carries out something that has no place of its own for an error, and says what went wrong. Says whether it worked. */
export async function orSayError(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (thrown) {
    sayError(thrown);
    return false;
  }
}
