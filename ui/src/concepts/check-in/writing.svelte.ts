/** A check-in while it is written: what is on screen, what is saved, and how the one becomes the other. */
import {
  call,
  type CheckInAnswer,
  type CheckInContent,
  type CheckInPage,
  type ContactHow,
} from "../../backend";
import { todayIso } from "../format/dates";
import { Writing } from "../writing/writing.svelte";
import { draftOf, emptyContent, type FollowUpLine, keptOf, type Noted, saysTheSame } from "./content";
import { type Asked, firstQuestions } from "./questions";

export type Kept = {
  /** The check-in's id. */
  id: string;
  /** Takes the keeping back. `null` where it is not known how it was before. */
  undo: (() => Promise<void>) | null;
};

export class CheckInWriting extends Writing<CheckInContent> implements Noted {
  day = $state<string | null>(null);
  how = $state<ContactHow>("inPerson");
  minutes = $state("");
  note = $state("");
  strengths = $state("");
  worry = $state({ changed: "", explains: "", helps: "", next: "" });
  asked = $state<Asked[]>([]);
  guides = $state.raw<string[]>([]);
  topics: string[] = [];
  readonly together: readonly CheckInAnswer[];
  next = $state<string | null>(null);
  followUps = $state<FollowUpLine[]>([]);

  readonly person: string;
  /** The check-in that is changed; `null` for a new one. */
  readonly id: string | null;

  /** How it was before anything was written; `null` when that is not known. */
  readonly #before: CheckInContent | null;
  /** Follow-ups that were there before, to tell new ones from them. */
  readonly #followUpsBefore: readonly string[];
  #noticed: string;

  constructor(page: CheckInPage) {
    super();
    const { content } = page;
    this.person = page.person.id;
    this.id = page.checkIn;
    this.foundDraft = page.draftSaved;
    this.hasDraft = page.draftSaved !== null;
    this.day = content.day === "" ? null : content.day;
    this.how = content.how;
    this.minutes = content.minutes === null ? "" : String(content.minutes);
    this.note = content.note;
    this.strengths = content.strengths;
    this.worry = { ...content.worry };
    this.asked = firstQuestions(page.questions, content.answers);
    this.guides = content.guides;
    this.topics = content.topics;
    this.together = content.together;
    this.next = content.next;
    this.followUps = content.followUps.map(({ what, due }, key) => ({
      key,
      what,
      due: due === "" ? null : due,
    }));
    this.#before =
      page.draftSaved === null ? content : page.checkIn === null ? emptyContent(todayIso()) : null;
    this.#followUpsBefore = page.followUps.map((one) => one.id);
    this.#noticed = JSON.stringify(draftOf(this));
  }

  /** Whether it says something else than before. */
  get changed(): boolean {
    return this.#before === null || !saysTheSame(this.#before, draftOf(this));
  }

  /** Looks whether something was written since the last look, and sees that it is saved. */
  notice(): void {
    if (this.keeping) return;
    const draft = draftOf(this);
    const now = JSON.stringify(draft);
    if (now === this.#noticed) return;
    this.#noticed = now;
    // Other questions on an empty page are nothing written yet.
    if (this.hasDraft || this.autosave.unsaved || this.changed) this.autosave.change(draft);
  }

  /** Keeps it: all of it, or nothing. Afterwards nothing of the draft is left. */
  async keep(): Promise<Kept> {
    const card = await this.keepWith(() =>
      call("check_in_keep", { person: this.person, checkIn: this.id, content: keptOf(this) }),
    );
    return { id: card.id, undo: this.#undoOf(card.id) };
  }

  /** Throws away what is not kept. Gives back how to take that back. */
  async discard(): Promise<() => Promise<void>> {
    const { person, id: checkIn } = this;
    const content = draftOf(this);
    await this.discardSaved();
    return async () => void (await call("check_in_draft_save", { person, checkIn, content }));
  }

  protected draft(): CheckInContent {
    return draftOf(this);
  }

  protected async saveDraft(content: CheckInContent): Promise<string> {
    const { saved } = await call("check_in_draft_save", {
      person: this.person,
      checkIn: this.id,
      content,
    });
    return saved;
  }

  protected discardDraft(): Promise<unknown> {
    return call("check_in_draft_discard", { id: this.person });
  }

  protected takeIn(): void {
    this.notice();
  }

  #undoOf(id: string): (() => Promise<void>) | null {
    const { person } = this;
    const before = this.#before;
    const there = this.#followUpsBefore;
    const added = keptOf(this).followUps;
    if (this.id !== null && before === null) return null;
    return async () => {
      if (this.id === null) await call("trash_put", { kind: "checkIn", id });
      else if (before) await call("check_in_keep", { person, checkIn: id, content: before });
      if (added.length === 0) return;
      // What was to come back to came with the check-in, and goes with it.
      const { followUps } = await call("person", { id: person, timelineAfter: null });
      for (const one of followUps) {
        if (there.includes(one.id)) continue;
        if (added.some((wanted) => wanted.what === one.what && wanted.due === one.due))
          await call("follow_up_remove", { id: one.id });
      }
    };
  }
}
