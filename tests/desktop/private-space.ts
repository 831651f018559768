// Steps that several journeys share: a private space that is there, and the way into it by keys.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { until } from "../support/running.ts";
import { type Call, PASSPHRASE } from "../support/bridge.ts";
import type { EntryPage } from "../../ui/src/backend/generated.ts";
import type { Window } from "./window.ts";

/** Making the key out of the passphrase is slow on purpose, and the machine may be busy. */
const KEY_MS_MAX = 20_000;
/** What is typed is saved after less than a second; a busy machine may take longer. */
const SAVED_MS_MAX = 6_000;
/** A window that is just there may not have the keyboard yet, and the first keys get lost. Someone at a desk would try again too. */
const TRIES_MAX = 4;

/** From any screen of the locked app: opens the private space and a new note, which has the keyboard then. */
export async function unlockIntoNewNote(window: Window): Promise<void> {
  await tryAgain(window, "the private space opens", async () => {
    // Writing asks for the passphrase.
    window.keys("ctrl+n");
    await window.waitForStillness();
    window.keys("ctrl+a");
    window.type(PASSPHRASE);
    window.keys("Return");
    return until(() => existsSync(log(window)), KEY_MS_MAX);
  });
  await tryAgain(window, "a new note is saved", async () => {
    await window.waitForStillness();
    const before = statSync(log(window)).mtimeMs;
    window.type("So. ");
    if (await until(() => statSync(log(window)).mtimeMs > before, SAVED_MS_MAX)) return true;
    // The passphrase went into the panel of the screen behind, which opens no note.
    window.keys("ctrl+n");
    return false;
  });
}

/** Locks by the key and waits for the fresh window that takes the place of the old one. */
export async function lock(window: Window): Promise<void> {
  await tryAgain(window, "the private space closes", async () => {
    window.keys("ctrl+l");
    return until(() => !existsSync(log(window)), KEY_MS_MAX);
  });
  await window.waitForWindow();
}

/** The log beside a database: it is there while the database is open, and is written when something is saved. */
function log(window: Window): string {
  return join(window.home.data, "vault.db-wal");
}

async function tryAgain(window: Window, what: string, attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    window.focus();
    if (await attempt()) return;
  }
  throw new Error(`waited in vain: ${what}\n${window.session.output}`);
}

/** Everything in the journal, as the app's own actions give it. */
export async function readJournal(call: Call): Promise<EntryPage[]> {
  await call("unlock", { passphrase: PASSPHRASE });
  const { drafts, entries } = await call("journal", { filter: { words: "" } });
  const ids = new Set([...drafts.map(({ entry }) => entry), ...entries]);
  return Promise.all([...ids].map((id) => call("entry", { id })));
}
