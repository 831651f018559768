/** The screens, each with its script. A script is fetched when its screen is asked for, or ahead of that while the window has nothing to do. */
import type { Component } from "svelte";
import Today from "../screens/today/Today.svelte";
import type { Route } from "../state/route";

/** A young person's questions are no route: they take the whole window. */
export type ScreenName = Route["name"] | "together";
/** A screen with what it takes; it is shown with its own route only. */
export type Shown = Component<{ route?: Route }>;

type Taking<Name extends ScreenName> = Component<{ route: Extract<Route, { name: Name }> }>;
type Taken<Name extends ScreenName> = Component<Record<string, never>> | Taking<Name>;
type Scripts = { [Name in ScreenName]: () => Promise<{ default: Taken<Name> }> };

const reading = () => import("../screens/reading/Reading.svelte");

const SCRIPTS: Scripts = {
  // Every start shows it, so it is in the first script.
  today: () => Promise.resolve({ default: Today }),
  people: () => import("../screens/people/People.svelte"),
  person: () => import("../screens/people/Person.svelte"),
  guides: () => import("../screens/guides/Guides.svelte"),
  guide: () => import("../screens/guide/Guide.svelte"),
  journal: () => import("../screens/journal/Journal.svelte"),
  entry: () => import("../screens/journal/Entry.svelte"),
  help: () => import("../screens/help/Help.svelte"),
  flow: () => import("../screens/flow/Flow.svelte"),
  helplines: () => import("../screens/helplines/Helplines.svelte"),
  checkIn: () => import("../screens/check-in/CheckIn.svelte"),
  checklists: () => import("../screens/checklists/Checklists.svelte"),
  checklist: () => import("../screens/checklists/Checklist.svelte"),
  run: () => import("../screens/run/Run.svelte"),
  followUps: () => import("../screens/follow-ups/FollowUps.svelte"),
  settings: () => import("../screens/settings/Settings.svelte"),
  together: () => import("../screens/together/Together.svelte"),
  rehearsal: () => import("../screens/rehearsal/Rehearsal.svelte"),
  reading,
  platform: reading,
  questions: () => import("../screens/questions/Questions.svelte"),
  going: () => import("../screens/going/Going.svelte"),
  trustedAdults: () => import("../screens/trusted-adults/TrustedAdults.svelte"),
  supervision: () => import("../screens/supervision/Supervision.svelte"),
  closing: () => import("../screens/closing/Closing.svelte"),
  handover: () => import("../screens/handover/Handover.svelte"),
  openHandover: () => import("../screens/handover/OpenHandover.svelte"),
  peopleImport: () => import("../screens/people-import/PeopleImport.svelte"),
  archived: () => import("../screens/people/Archived.svelte"),
  stillNeeded: () => import("../screens/still-needed/StillNeeded.svelte"),
  trash: () => import("../screens/trash/Trash.svelte"),
  about: () => import("../screens/about/About.svelte"),
};

/** How long the window is left alone after its first picture, before scripts are fetched ahead. */
const AHEAD_AFTER_MS = 300;
/** Between two scripts: a key or a click in between is answered first. */
const AHEAD_EVERY_MS = 20;

type Fetch = (name: ScreenName) => Promise<Shown>;

/** Only the screen with that route's name is shown with it. */
const fetchScript: Fetch = async (name) => (await SCRIPTS[name]()).default as unknown as Shown;

export class Screens {
  #fetch: Fetch;
  #loaded = $state.raw<Partial<Record<ScreenName, Shown>>>({ today: Today as unknown as Shown });
  #underWay: Partial<Record<ScreenName, Promise<void>>> = {};

  constructor(fetch: Fetch = fetchScript) {
    this.#fetch = fetch;
  }

  /** The screen, once its script is there. */
  of(name: ScreenName): Shown | undefined {
    return this.#loaded[name];
  }

  /** Fetches the script of a screen, once. Fails when its file is not there. */
  load(name: ScreenName): Promise<void> {
    if (this.#loaded[name]) return Promise.resolve();
    const known = this.#underWay[name];
    if (known) return known;
    const loading = this.#fetch(name).then(
      (screen) => {
        this.#loaded = { ...this.#loaded, [name]: screen };
      },
      (problem: unknown) => {
        this.#underWay[name] = undefined;
        throw problem;
      },
    );
    this.#underWay[name] = loading;
    return loading;
  }

  /** Fetches all of them, one after the other, so that a click is answered at once. Gives back how to stop. */
  ahead(): () => void {
    let stopped = false;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const all = async () => {
      // One key opens it and the next ones are its first letters: nothing may be waited for there.
      await this.load("entry").catch(() => {});
      await pause(AHEAD_AFTER_MS);
      for (const name of Object.keys(SCRIPTS) as ScreenName[]) {
        if (stopped) return;
        // One that is missing is said when it is asked for.
        await this.load(name).catch(() => {});
        await pause(AHEAD_EVERY_MS);
      }
    };
    void all();
    return () => (stopped = true);
  }
}

export const screens = new Screens();
