import { call } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { session } from "../../state/session.svelte";
import { sayError } from "../error/say-error";
import { offerUndo } from "../undo/undo";

/** Puts someone in the archive or takes them out, and offers to take it back. `onchanged` is told after each. */
export async function archive(
  { id, name }: { id: string; name: string },
  archived: boolean,
  onchanged: () => void,
): Promise<void> {
  try {
    const { undo } = await call("person_archive", { id, archived });
    void session.countWaiting();
    onchanged();
    offerUndo(archived ? m.archive_done({ name }) : m.archive_undone({ name }), undo, onchanged);
  } catch (thrown) {
    sayError(thrown);
  }
}
