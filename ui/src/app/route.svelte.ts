/** Where the reader is. Kept in memory only: nothing of it reaches an address bar, a history file or a title. */
import { tick } from "svelte";
import type { ItemRef, ItemShelf, NoteKind } from "../backend";
import { wantHeadingFocus } from "../primitives/page-focus";

export type Route =
  | { name: "today" }
  | { name: "followUps"; person?: string }
  | { name: "guides"; shelf?: GuideShelf; topic?: string }
  | { name: "guide"; id: string }
  | { name: "rehearsal"; id: string }
  | { name: "reading"; id: string }
  | { name: "platform"; id: string }
  | { name: "questions"; id: string }
  | { name: "checklists" }
  | { name: "checklist"; id: string }
  | { name: "run"; id: string }
  | { name: "people" }
  | { name: "peopleImport" }
  | { name: "person"; id: string }
  | { name: "trustedAdults"; person: string }
  | { name: "going"; person: string }
  | { name: "supervision"; person: string }
  | { name: "closing"; person: string }
  | { name: "handover"; person: string }
  | { name: "openHandover" }
  | { name: "archived" }
  | { name: "stillNeeded" }
  /** Without an id: the one being written with them, or a new one. */
  | { name: "checkIn"; person: string; id?: string }
  | ({ name: "journal" } & JournalPlace)
  /** `id: "new"` begins one. */
  | { name: "entry"; id: string; person?: string; find?: string }
  | { name: "settings"; part?: string }
  | { name: "trash" }
  | { name: "help" }
  | { name: "flow"; id: string }
  | { name: "helplines"; country?: string };

/** What the journal shows: whom it is about, and what is looked for. */
export type JournalPlace = {
  person?: string;
  query?: string;
  kind?: NoteKind;
  tag?: string;
  from?: string;
  to?: string;
};

/** The kinds of items that are found in the place of the guides. */
export type GuideShelf = Exclude<ItemShelf, "checklist" | "flow">;

export type RouteName = Route["name"];

/** The five places of the rail, and the two that are always at hand. */
export type Place = "today" | "guides" | "checklists" | "people" | "journal" | "help" | "settings";

const PLACE_OF: Record<RouteName, Place> = {
  today: "today",
  followUps: "today",
  guides: "guides",
  guide: "guides",
  rehearsal: "guides",
  reading: "guides",
  platform: "guides",
  questions: "guides",
  checklists: "checklists",
  checklist: "checklists",
  run: "checklists",
  people: "people",
  peopleImport: "people",
  person: "people",
  trustedAdults: "people",
  going: "people",
  supervision: "people",
  closing: "people",
  handover: "people",
  openHandover: "people",
  archived: "people",
  stillNeeded: "people",
  checkIn: "people",
  journal: "journal",
  entry: "journal",
  trash: "settings",
  settings: "settings",
  help: "help",
  flow: "help",
  helplines: "help",
};

/** What is shown only while the private space is open. */
const PRIVATE: ReadonlySet<RouteName> = new Set([
  "people",
  "peopleImport",
  "person",
  "trustedAdults",
  "going",
  "supervision",
  "closing",
  "handover",
  "openHandover",
  "archived",
  "stillNeeded",
  "checkIn",
  "followUps",
  "people",
  "person",
  "journal",
  "entry",
  "run",
  "trash",
]);

/** How far back one can go. More is never missed and costs memory. */
export const HISTORY_MAX = 100;

type Stop = { route: Route; key: number; scroll: number };

function same(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export class Router {
  #stops: Stop[] = $state.raw([{ route: { name: "today" }, key: 0, scroll: 0 }]);
  #at = $state(0);
  #nextKey = 1;

  get current(): Route {
    return this.#stops[this.#at]!.route;
  }
  /** Changes with every visit, so that a screen is made anew. */
  get key(): number {
    return this.#stops[this.#at]!.key;
  }
  get place(): Place {
    return PLACE_OF[this.current.name];
  }
  get isPrivate(): boolean {
    return PRIVATE.has(this.current.name);
  }
  get canGoBack(): boolean {
    return this.#at > 0;
  }
  get canGoForward(): boolean {
    return this.#at < this.#stops.length - 1;
  }

  #keepScroll(): void {
    this.#stops[this.#at]!.scroll = globalThis.scrollY ?? 0;
  }

  #arrive(scroll: number): void {
    wantHeadingFocus();
    void tick().then(() => restoreScroll(scroll));
  }

  go(route: Route): void {
    if (same(route, this.current)) {
      // Pressing where one already is: back to its top.
      this.#arrive(0);
      document.querySelector<HTMLElement>("main h1[tabindex]")?.focus({ preventScroll: true });
      return;
    }
    this.#keepScroll();
    const stops = this.#stops.slice(0, this.#at + 1);
    stops.push({ route, key: this.#nextKey++, scroll: 0 });
    this.#stops = stops.slice(-HISTORY_MAX);
    this.#at = this.#stops.length - 1;
    this.#arrive(0);
  }

  /** Changes where this is without a step that Back would undo, and without making the screen anew. */
  replace(route: Route): void {
    const stops = [...this.#stops];
    stops[this.#at] = { ...stops[this.#at]!, route };
    this.#stops = stops;
  }

  /** Goes somewhere for good: what is done here is not found again by going back. */
  finish(route: Route): void {
    const before = this.#stops[this.#at - 1];
    if (before && same(before.route, route)) {
      this.#stops = this.#stops.slice(0, this.#at);
      this.#at -= 1;
      this.#arrive(before.scroll);
      return;
    }
    this.#stops = [...this.#stops.slice(0, this.#at), { route, key: this.#nextKey++, scroll: 0 }];
    this.#arrive(0);
  }

  /** Makes the screen anew, if it is this one: something it shows was changed from elsewhere. */
  renew(route: Route): void {
    if (!same(route, this.current)) return;
    this.#keepScroll();
    const stops = [...this.#stops];
    const stop = stops[this.#at]!;
    stops[this.#at] = { ...stop, key: this.#nextKey++ };
    this.#stops = stops;
    this.#arrive(stop.scroll);
  }

  back(): void {
    if (!this.canGoBack) return;
    this.#keepScroll();
    this.#at -= 1;
    this.#arrive(this.#stops[this.#at]!.scroll);
  }

  forward(): void {
    if (!this.canGoForward) return;
    this.#keepScroll();
    this.#at += 1;
    this.#arrive(this.#stops[this.#at]!.scroll);
  }

  /** Goes back, or to `otherwise` when there is nothing to go back to. */
  backOr(otherwise: Route): void {
    if (this.canGoBack) this.back();
    else this.go(otherwise);
  }

  /** Forgets everything, as on lock. */
  reset(route: Route = { name: "today" }): void {
    this.#stops = [{ route, key: this.#nextKey++, scroll: 0 }];
    this.#at = 0;
  }
}

/** A screen that is still being read grows; its place is found again as soon as it is tall enough. */
function restoreScroll(top: number): void {
  const page = document.documentElement;
  let tries = 30;
  const attempt = () => {
    if (top <= page.scrollHeight - globalThis.innerHeight || tries-- <= 0) {
      globalThis.scrollTo?.({ top, behavior: "instant" });
    } else {
      requestAnimationFrame(attempt);
    }
  };
  attempt();
}

export const router = new Router();

/** Where an item of the library is read. */
export function routeTo(link: ItemRef): Route {
  return { name: link.kind, id: link.id };
}
