/** The screens there are, and what each shows. */
import type { ItemRef, ItemShelf, NoteKind } from "../backend";

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
  | { name: "about" }
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

type RouteName = Route["name"];

/** The five places of the rail, and the two that can be reached from every screen. */
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
  about: "settings",
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
  "journal",
  "entry",
  "run",
  "trash",
]);

/** The place of the rail that a screen belongs to. */
export function placeOf(route: Route): Place {
  return PLACE_OF[route.name];
}

/** Whether a screen is shown only while the private space is open. */
export function isPrivate(route: Route): boolean {
  return PRIVATE.has(route.name);
}

/** Where an item of the library is read. */
export function routeTo(link: ItemRef): Route {
  return { name: link.kind, id: link.id };
}
