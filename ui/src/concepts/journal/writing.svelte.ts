/** A note while it is written: what is on screen, what is kept, and how the one becomes the other. */
import { call, type EntryPage, type KeptEntry, type NoteAbout, type PersonName } from "../../backend";
import { todayIso } from "../format/dates";
import { Writing } from "../writing/writing.svelte";

type Words = { text: string; people: string[]; about: NoteAbout };

export class NoteWriting extends Writing<Words> {
  /** `null` for a new note of which nothing is saved yet. */
  id = $state.raw<string | null>(null);
  text = $state("");
  people = $state.raw<PersonName[]>([]);
  /** What it is, of which day, and its tags. */
  described = $state.raw<NoteAbout>({ kind: "note", day: todayIso(), tags: [] });
  /** The note as it was last kept; `null` for a new one. */
  kept = $state.raw<KeptEntry | null>(null);

  /** Hands over what was typed and is still on its way here; whoever holds the editor sets it. */
  settle: () => void = () => {};

  #naming: Promise<string> | undefined;

  /** A note that is there, or `null` to begin one: that takes letters at once and asks for a name with the first save. */
  constructor(page: EntryPage | null) {
    super();
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
    this.save();
  }

  about(people: PersonName[]): void {
    this.people = people;
    // Someone named on an empty page is nothing written yet.
    if (this.text.trim() !== "" || this.hasDraft) this.save();
  }

  /** What it is, of which day, with which tags. */
  describe(part: Partial<NoteAbout>): void {
    this.described = { ...this.described, ...part };
    if (this.text.trim() !== "" || this.hasDraft) this.save();
  }

  /** Keeps it. Afterwards nothing of the draft is left. */
  async keep(): Promise<void> {
    this.settle();
    if (this.keeping || this.text.trim() === "") return;
    this.#take(
      await this.keepWith(async () => call("entry_keep", { entry: await this.#name(), ...this.draft() })),
    );
    this.beginAnew();
    this.foundDraft = null;
  }

  /** Throws away what is not kept. Gives back how to take that back. */
  async discard(): Promise<() => Promise<void>> {
    this.settle();
    const words = this.draft();
    const { people, described } = this;
    await this.discardSaved();
    this.foundDraft = null;
    this.text = this.kept?.text ?? "";
    this.people = this.kept?.people ?? [];
    this.described = this.kept?.about ?? described;
    this.beginAnew();
    return async () => {
      await call("draft_save", { entry: await this.#name(), ...words });
      this.hasDraft = true;
      this.text = words.text;
      this.people = people;
      this.described = described;
    };
  }

  /** An earlier version was brought back. */
  replace(page: EntryPage): void {
    this.#take(page);
    this.beginAnew();
  }

  protected draft(): Words {
    return { text: this.text, people: ids(this.people), about: this.described };
  }

  protected async saveDraft(words: Words): Promise<string> {
    const { saved } = await call("draft_save", { entry: await this.#name(), ...words });
    return saved;
  }

  protected async discardDraft(): Promise<void> {
    if (this.id !== null) await call("draft_discard", { id: this.id });
  }

  protected takeIn(): void {
    this.settle();
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
}

/** In one order, whatever order they came in. */
function facts({ kind, day, tags }: NoteAbout): unknown[] {
  return [kind, day, ...[...tags].sort()];
}

function ids(people: readonly PersonName[]): string[] {
  return people.map((person) => person.id);
}
