/** The answers of one run while it is on screen: shown at once, saved behind, and tried again when saving fails. */
import { call, type RunCard, type RunPage, type RunTickState } from "../../backend";
import { Autosave } from "../writing/autosave.svelte";

type Answer = { state: RunTickState; note: string };

export class ItemAnswer {
  state: RunTickState = $state("open");
  note: string = $state("");
  readonly item: string;
  readonly autosave: Autosave<Answer>;

  constructor(item: string, answer: Answer, save: (item: string, answer: Answer) => Promise<string>) {
    this.item = item;
    this.state = answer.state;
    this.note = answer.note;
    this.autosave = new Autosave((value) => save(item, value));
  }

  /** An answer is one press: it is saved at once. */
  mark(state: RunTickState): void {
    this.state = state;
    this.#changed();
    void this.autosave.flush();
  }

  /** A note is typed: it is saved while it is typed. */
  write(note: string): void {
    this.note = note;
    this.#changed();
  }

  #changed(): void {
    this.autosave.change({ state: this.state, note: this.note });
  }
}

export class RunAnswers {
  /** The run as the backend last knew it. */
  card: RunCard | null = $state.raw(null);
  readonly items: readonly ItemAnswer[];
  #run: string;

  constructor(page: RunPage) {
    this.#run = page.run.id;
    this.card = page.run;
    this.items = page.groups
      .flatMap((group) => group.items)
      .map((item) => {
        const tick = page.ticks.find((known) => known.item === item.id);
        const answer = { state: tick?.state ?? ("open" as const), note: tick?.note ?? "" };
        return new ItemAnswer(item.id, answer, (id, value) => this.#save(id, value));
      });
  }

  /** The answer to an item of the checklist. */
  of(item: string): ItemAnswer | undefined {
    return this.items.find((answer) => answer.item === item);
  }

  /** Items by answer, as they stand on screen. */
  get counts(): { done: number; notNow: number; doesNotApply: number; open: number; total: number } {
    const counts = { done: 0, notNow: 0, doesNotApply: 0, open: 0, total: this.items.length };
    for (const answer of this.items) counts[answer.state] += 1;
    return counts;
  }

  /** What went wrong with an answer that is not saved yet. */
  get problem(): unknown {
    for (const answer of this.items) if (answer.autosave.problem !== null) return answer.autosave.problem;
    return null;
  }

  /** Saves everything that is not saved yet. Says whether all of it is. */
  async flush(): Promise<boolean> {
    const all = await Promise.all(this.items.map((answer) => answer.autosave.flush()));
    return all.every(Boolean);
  }

  async #save(item: string, answer: Answer): Promise<string> {
    const page = await call("run_tick", { run: this.#run, item, ...answer });
    this.card = page.run;
    // The time of the save is not shown, so none is given back.
    return "";
  }
}
