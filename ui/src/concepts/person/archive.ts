import { session } from "../../state/session.svelte";
import { call } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { toast } from "../../primitives/toast.svelte";
import { sayError } from "../error/say-error";

type Who = { id: string; name: string };

async function put(person: Who, archived: boolean): Promise<boolean> {
  try {
    await call("person_archive", { id: person.id, archived });
    void session.countWaiting();
    return true;
  } catch (thrown) {
    sayError(thrown);
    return false;
  }
}

/** Puts someone in the archive or takes them out, and offers to take it back. `onchanged` is told after each. */
export async function archive(person: Who, archived: boolean, onchanged: () => void): Promise<void> {
  if (!(await put(person, archived))) return;
  onchanged();
  toast(archived ? m.archive_done({ name: person.name }) : m.archive_undone({ name: person.name }), {
    label: m.common_undo(),
    run: async () => {
      if (await put(person, !archived)) onchanged();
    },
  });
}
