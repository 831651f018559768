// Steps that several journeys share: a private space that is there, and the way into it by keys.
import { type Call, PASSPHRASE } from "../support/bridge.ts";
import type { EntryPage } from "../../ui/src/backend/generated.ts";
import type { Window } from "./window.ts";

/** From any screen of the locked app: opens a new note, which asks for the passphrase. The note has the keyboard then. */
export async function unlockIntoNewNote(window: Window): Promise<void> {
  await window.change(() => window.keys("ctrl+n"));
  window.type(PASSPHRASE);
  await window.change(() => window.keys("Return"));
}

/** Locks by the key and waits for the fresh window that takes the place of the old one. */
export async function lock(window: Window): Promise<void> {
  await window.change(() => window.keys("ctrl+l"));
  await window.waitForWindow();
}

/** Everything in the journal, as the app's own actions give it. */
export async function readJournal(call: Call): Promise<EntryPage[]> {
  await call("unlock", { passphrase: PASSPHRASE });
  const { drafts, entries } = await call("journal", { query: "", person: null, after: null });
  const ids = new Set([...drafts.map(({ entry }) => entry), ...entries.map(({ id }) => id)]);
  return Promise.all([...ids].map((id) => call("entry", { id })));
}
