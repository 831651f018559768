import {
  BackendError,
  call,
  type ImportPage,
  type ImportPlan,
  type ImportRefused,
  type ImportReply,
  type ImportRow,
  type ImportUse,
  type UndoToken,
} from "../../backend";
import { isLines } from "../person/fields";

/** Whether only one column can have a use. Names are put side by side, texts of some lines below each other. */
const isOnce = (use: ImportUse) => use !== "leaveOut" && use !== "name" && !isLines(use);

/** The uses of all columns after one of them was chosen anew. */
export function withUse(columns: readonly ImportUse[], at: number, use: ImportUse): ImportUse[] {
  return columns.map((now, index) => (index === at ? use : now === use && isOnce(use) ? "leaveOut" : now));
}

/** Rows in the groups in which they are looked at. */
export function grouped(rows: readonly ImportRow[]) {
  const isHere = (row: ImportRow) => row.canKeep && (row.samePeople.length > 0 || row.sameRow !== null);
  return {
    /** Someone has that name already. */
    here: rows.filter(isHere),
    /** Something could not be taken as it is. */
    odd: rows.filter((row) => row.problems.length > 0 && !isHere(row)),
    /** Nothing to look at. */
    fine: rows.filter((row) => row.problems.length === 0 && !isHere(row)),
  };
}

/** The plan after someone chose whether a row is kept. */
export function withRow(plan: ImportPlan, row: ImportRow, keeps: boolean): ImportPlan {
  const without = (numbers: number[]) => numbers.filter((number) => number !== row.number);
  const isHere = row.samePeople.length > 0 || row.sameRow !== null;
  return isHere
    ? { ...plan, added: keeps ? [...without(plan.added), row.number] : without(plan.added) }
    : { ...plan, leftOut: keeps ? without(plan.leftOut) : [...without(plan.leftOut), row.number] };
}

export type ImportStep = "choose" | "columns" | "look" | "done";

/** A file on its way in. The app holds the file; here is only what is shown of it. */
export class Importing {
  step = $state<ImportStep>("choose");
  page = $state.raw<ImportPage | null>(null);
  /** Why the last file, or the last way to read it, did not work. */
  refused = $state.raw<ImportRefused | null>(null);
  problem = $state.raw<unknown>(null);
  busy = $state(false);
  /** Ids of the people whom the import has added; empty before that. */
  ids = $state.raw<string[]>([]);
  /** The token with which `undo` takes the import back; `null` when there is nothing to take back. */
  undo = $state.raw<UndoToken | null>(null);

  #turn = 0;
  /** What the last choice asked for: the next one builds on it, even before the answer is there. */
  #plan: ImportPlan | null = null;

  get plan(): ImportPlan | null {
    return this.page?.plan ?? null;
  }
  get rows(): readonly ImportRow[] {
    return this.page?.rows ?? [];
  }
  get kept(): number {
    return this.rows.filter((row) => row.keeps).length;
  }
  get hasName(): boolean {
    return this.plan?.columns?.includes("name") ?? false;
  }
  /** Whether what is shown is what would be added. */
  get canGoOn(): boolean {
    return this.hasName && this.refused === null;
  }

  /** Lets the reader choose a file. */
  async choose(): Promise<void> {
    await this.#ask(() => call("people_import_open", {}));
    if (this.page && !this.refused && !this.problem) this.step = "columns";
  }

  /** Reads the file otherwise, or keeps something else of it. */
  async change(change: Partial<ImportPlan>): Promise<void> {
    if (!this.#plan) return;
    const plan = { ...this.#plan, ...change };
    this.#plan = plan;
    await this.#ask(() => call("people_import_preview", plan));
  }

  async use(at: number, use: ImportUse): Promise<void> {
    if (this.#plan?.columns) await this.change({ columns: withUse(this.#plan.columns, at, use) });
  }

  async row(row: ImportRow, keeps: boolean): Promise<void> {
    if (this.#plan) await this.change(withRow(this.#plan, row, keeps));
  }

  /** Adds everyone who is kept. Says whether that worked. */
  async add(): Promise<boolean> {
    const plan = this.#plan;
    if (!plan || this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      ({ ids: this.ids, undo: this.undo } = await call("people_import", plan));
      this.step = "done";
      return true;
    } catch (thrown) {
      this.problem = thrown;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Begins again with another file. */
  restart(): void {
    this.step = "choose";
    this.page = null;
    this.#plan = null;
    this.refused = null;
    this.problem = null;
  }

  /** The reader goes elsewhere: the file is let go. */
  leave(): void {
    if (this.step !== "done" && this.#plan) void call("people_import_forget", {}).catch(() => {});
  }

  async #ask(ask: () => Promise<ImportReply>): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    this.problem = null;
    try {
      const reply = await ask();
      if (turn !== this.#turn) return;
      if (reply.kind === "read") {
        this.refused = null;
        this.page = reply.page;
        this.#plan = reply.page.plan;
      } else if (reply.kind === "refused") {
        this.refused = reply.why;
      }
    } catch (thrown) {
      if (turn !== this.#turn) return;
      // Let go meanwhile, as by a lock: it has to be chosen again.
      if (thrown instanceof BackendError && thrown.code === "notFound") this.restart();
      this.#plan = this.plan;
      this.problem = thrown;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}
