/** The one way to the app behind the window: typed calls, and the few events that come back. Nothing else imports Tauri. */
import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { ActionError, Commands, ErrorCode } from "./generated";

export type * from "./generated";
export { NOBODY } from "./generated";

/** What went wrong, thrown by {@link call}. `errorWords` puts it into words. */
export class BackendError extends Error {
  readonly code: ErrorCode;
  /** Which field of a form, for `invalid`. */
  readonly field: string | null;
  /** How long to wait before another try, for `wrongPassphrase`. */
  readonly waitMs: number | null;
  /** Which group of the recovery code, from 0, for `wrongRecoveryCode`. */
  readonly group: number | null;

  constructor(error: Partial<ActionError>) {
    super(error.code ?? "failed");
    this.name = "BackendError";
    this.code = error.code ?? "failed";
    this.field = error.field ?? null;
    this.waitMs = error.waitMs ?? null;
    this.group = error.group ?? null;
  }
}

/** Only development and test builds can talk to the bridge; a release build has no such code. */
const BRIDGE_ALLOWED = import.meta.env.MODE !== "production" || Boolean(import.meta.env["VITE_BRIDGE"]);

/** Whether a browser shows the page, with the development bridge behind it. */
export const inBrowser: boolean = BRIDGE_ALLOWED && !isTauri();

type Listener = (error: BackendError) => void;
let onRefused: Listener = () => {};

/** Told whenever a call is refused. */
export function whenRefused(listener: Listener): void {
  onRefused = listener;
}

function asError(thrown: unknown): BackendError {
  if (thrown instanceof BackendError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
    return new BackendError(thrown as Partial<ActionError>);
  }
  return new BackendError({ code: "failed" });
}

async function overBridge(name: string, request: unknown): Promise<unknown> {
  const reply = await fetch(`${location.origin}/bridge/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  const body: unknown = await reply.json().catch(() => ({ code: "failed" }));
  if (!reply.ok) throw asError(body);
  return body;
}

/** Asks for one thing. Throws {@link BackendError}. */
export async function call<K extends keyof Commands>(
  name: K,
  request: Commands[K]["request"],
): Promise<Commands[K]["reply"]> {
  try {
    const reply =
      BRIDGE_ALLOWED && inBrowser ? await overBridge(name, request) : await invoke(name, { request });
    return reply as Commands[K]["reply"];
  } catch (thrown) {
    const error = asError(thrown);
    onRefused(error);
    throw error;
  }
}

/** What the native menu can ask for. */
export type MenuCommand =
  | "new_note"
  | "find"
  | "lock"
  | "hide"
  | "settings"
  | "go_today"
  | "go_guides"
  | "go_checklists"
  | "go_people"
  | "go_journal"
  | "go_help"
  | "about"
  | "text_larger"
  | "text_smaller"
  | "back"
  | "forward"
  /** Before the private space locks by itself or the app ends: save what is being written, now, and say when that is done. */
  | "save_writing"
  /** What `start` says of backups or of the disk has changed. */
  | "notices_changed";

/** Listens to the native menu. There is none in a browser. */
export async function onMenu(listener: (command: MenuCommand) => void): Promise<() => void> {
  if (inBrowser) return () => {};
  return listen<MenuCommand>("menu", (event) => listener(event.payload));
}
