/** A note while it is written: what is on screen, what is kept, and how the one becomes the other. */
import { call, type EntryPage, type KeptEntry, type NoteAbout, type PersonName } from "../../backend";
import { todayIso } from "../format/dates";
import { Autosave } from "./autosave.svelte";
import { nowLeaving } from "./leaving";

export { afterLeaving } from "./leaving";

type Words = { text: string; people: string[]; about: NoteAbout };

export class Writing {
  /** `null` for a new note of which nothing is saved yet. */
  id = $state.raw<string | null>(null);
  text = $state("");
  people = $state.raw<PersonName[]>([]);
  /** What it is, of which day, and its tags. */
  described = $state.raw<NoteAbout>({ kind: "note", day: todayIso(), tags: [] });
  /** The note as it was last kept; `null` for a new one. */
  kept = $state.raw<KeptEntry | null>(null);
  /** Whether there is a draft beside what is kept. */
  hasDraft = $state(false);
  /** When the draft found at the start had been saved. */
  foundDraft = $state.raw<string | null>(null);
  keeping = $state(false);
  autosave = $state.raw(this.#autosaveOf());

  /** Hands over what was typed and is still on its way here; whoever holds the editor sets it. */
  settle: () => void = () => {};

  #naming: Promise<string> | undefined;

  /** A note that is there, or `null` to begin one: that takes letters at once and asks for a name with the first save. */
  constructor(page: EntryPage | null) {
    if (page === null) return;
    this.id = page.id;
    this.#take(page);
    this.foundDraft = page.draft?.saved ?? null;
  }

  /** Whether there is something to keep: words, and not just those that are kept. */
  get changed(): boolean {
    if (this.kept === null) return this.text.trim() !== "";
    return (
      this.text !== this.kept.text ||
      ids(this.people).join() !== ids(this.kept.people).join() ||
      JSON.stringify(facts(this.described)) !== JSON.stringify(facts(this.kept.about))
    );
  }

  /** Asks for a name before it is needed, so that the first save is one step. */
  prepare(): void {
    void this.#name().catch(() => {});
  }

  write(text: string): void {
    this.text = text;
    this.#save();
  }

  about(people: PersonName[]): void {
    this.people = people;
    // Someone named on an empty page is nothing written yet.
    if (this.text.trim() !== "" || this.hasDraft) this.#save();
  }

  /** What it is, of which day, with which tags. */
  describe(part: Partial<NoteAbout>): void {
    this.described = { ...this.described, ...part };
    if (this.text.trim() !== "" || this.hasDraft) this.#save();
  }

  /** Saves at once what is not saved yet. */
  flush(): Promise<boolean> {
    this.settle();
    return this.autosave.flush();
  }

  /** Keeps it. Afterwards nothing of the draft is left. */
  async keep(): Promise<void> {
    this.settle();
    if (this.keeping || this.text.trim() === "") return;
    this.keeping = true;
    // A save on its way must not arrive after the keeping: it would leave a draft behind.
    await this.autosave.stop();
    try {
      const words = this.#words();
      this.#take(await call("entry_keep", { entry: await this.#name(), ...words }));
    } catch (problem) {
      // Not kept, so still a draft.
      this.autosave = this.#autosaveOf();
      this.#save();
      throw problem;
    } finally {
      this.keeping = false;
    }
    this.autosave = this.#autosaveOf();
    this.foundDraft = null;
  }

  /** Throws away what is not kept. Gives back how to take that back. */
  async discard(): Promise<() => Promise<void>> {
    this.settle();
    const words = this.#words();
    const { people, described } = this;
    await this.autosave.stop();
    const id = await this.#name();
    if (this.hasDraft) await call("draft_discard", { id });
    this.hasDraft = false;
    this.foundDraft = null;
    this.text = this.kept?.text ?? "";
    this.people = this.kept?.people ?? [];
    this.described = this.kept?.about ?? described;
    this.autosave = this.#autosaveOf();
    return async () => {
      await call("draft_save", { entry: id, ...words });
      this.hasDraft = true;
      this.text = words.text;
      this.people = people;
      this.described = described;
    };
  }

  /** An earlier version was brought back. */
  replace(page: EntryPage): void {
    this.#take(page);
    this.autosave = this.#autosaveOf();
  }

  /** Leaves the page: what is typed is saved; a draft that says nothing new is not left lying about. */
  leave(): Promise<void> {
    const done = this.#leave();
    nowLeaving(done);
    return done;
  }

  async #leave(): Promise<void> {
    this.settle();
    const empty = this.kept === null && this.text.trim() === "";
    if (empty || !this.changed) {
      await this.autosave.stop();
      if (this.hasDraft && this.id !== null) await call("draft_discard", { id: this.id }).catch(() => {});
    } else {
      await this.autosave.flush();
    }
  }

  #take(page: EntryPage): void {
    this.kept = page.kept;
    this.hasDraft = page.draft !== null;
    this.text = page.draft?.text ?? page.kept?.text ?? "";
    this.people = page.draft?.people ?? page.kept?.people ?? [];
    this.described = page.draft?.about ?? page.kept?.about ?? this.described;
  }

  async #name(): Promise<string> {
    if (this.id !== null) return this.id;
    this.#naming ??= call("entry_new", {}).then(
      ({ id }) => id,
      (problem: unknown) => {
        // Asked again at the next try.
        this.#naming = undefined;
        throw problem;
      },
    );
    this.id = await this.#naming;
    return this.id;
  }

  #words(): Words {
    return { text: this.text, people: ids(this.people), about: this.described };
  }

  #save(): void {
    this.autosave.change(this.#words());
  }

  #autosaveOf(): Autosave<Words> {
    return new Autosave(async (words) => {
      const { saved } = await call("draft_save", { entry: await this.#name(), ...words });
      this.hasDraft = true;
      return saved;
    });
  }
}

/** In one order, whatever order they came in. */
function facts({ kind, day, tags }: NoteAbout): unknown[] {
  return [kind, day, ...[...tags].sort()];
}

function ids(people: readonly PersonName[]): string[] {
  return people.map((person) => person.id);
}
