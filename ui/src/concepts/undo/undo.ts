import { call, type Undone, type UndoToken } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { toast } from "../../primitives/toast.svelte";
import { session } from "../../state/session.svelte";
import { sayError } from "../error/say-error";

const asking = new Set<() => unknown>();

/** Has `ask` called whenever something was taken back, on whatever screen that was done. Gives back how to end that. */
export function whenUndone(ask: () => unknown): () => void {
  asking.add(ask);
  return () => asking.delete(ask);
}

/** Takes back what a command did; what is on screen asks anew, and then `after` is called. Says whether it worked, and if not, why. */
export async function undo(token: UndoToken, after?: (undone: Undone) => unknown): Promise<boolean> {
  try {
    const undone = await call("undo", { token });
    void session.countWaiting();
    await Promise.all([...asking].map((ask) => ask()));
    await after?.(undone);
    return true;
  } catch (thrown) {
    sayError(thrown);
    return false;
  }
}

/** Says what was done, and offers to take it back, also from another screen. */
export function offerUndo(
  message: string,
  token: UndoToken | null,
  after?: (undone: Undone) => unknown,
): void {
  toast(
    message,
    token === null ? undefined : { label: m.common_undo(), run: async () => void (await undo(token, after)) },
  );
}
