// Pictures of every screen in the real window, for people to look at: `cargo xtask tour`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PASSPHRASE } from "../support/bridge.ts";
import { root } from "../support/programs.ts";
import { LANGUAGES, type Language, PSEUDO, SOURCE, ownName } from "../support/languages.ts";
import { words } from "../support/words.ts";
import type { App } from "./app.ts";
import { Home, type Settings } from "./home.ts";
import { type Shown, invent, titles } from "./invented.ts";
import { test } from "./test.ts";

/** Where the pictures go; `cargo xtask tour` makes a contact sheet of each folder in it. */
const FOLDER = process.env["TOUR_FOLDER"] ?? join(root, "tour");

/** Less than this below the edge of the window is not worth a picture. */
const BELOW_PIXELS_MIN = 60;

type Variant = {
  name: string;
  language: Language;
  settings: Settings;
  size?: { width: number; height: number };
};

const VARIANTS: Variant[] = [
  { name: "light", language: SOURCE.tag, settings: { theme: "light" } },
  { name: "dark", language: SOURCE.tag, settings: { theme: "dark" } },
  { name: "large-text", language: SOURCE.tag, settings: { theme: "light", textSizePercent: 200 } },
  {
    name: "small-window",
    language: SOURCE.tag,
    settings: { theme: "light" },
    size: { width: 800, height: 600 },
  },
  ...[...LANGUAGES, PSEUDO.tag]
    .filter((language) => language !== SOURCE.tag)
    .map((language) => ({
      name: language,
      language,
      settings: { theme: "light" as const },
    })),
];

/** Takes numbered pictures while it walks from screen to screen. */
class Camera {
  #number = 0;

  constructor(
    readonly app: App,
    readonly language: Language,
    readonly folder: string,
    firstNumber = 0,
  ) {
    this.#number = firstNumber;
  }

  /** How many pictures there are. */
  get number(): number {
    return this.#number;
  }

  /** Takes a picture of the screen as it stands. */
  async take(name: string): Promise<void> {
    await this.app.waitForSteadyText();
    this.#number += 1;
    await this.app.picture(join(this.folder, `${String(this.#number).padStart(2, "0")}-${name}.png`));
  }

  /** Takes a picture of the screen, and one of what comes below it where something does. */
  async takeLong(name: string): Promise<void> {
    await this.take(name);
    const below = await this.app.driver.execute<number>(
      "return document.documentElement.scrollHeight - innerHeight",
    );
    if (below < BELOW_PIXELS_MIN) return;
    await this.app.driver.execute("scrollBy(0, innerHeight * 0.85)");
    await this.take(`${name}-below`);
    await this.app.driver.execute("scrollTo(0, 0)");
  }

  /** Clicks the first button whose name has the words of this message. */
  async click(message: string): Promise<void> {
    await this.clickNamed(words(this.language, message));
  }

  /** Clicks the first button whose name has these words. */
  async clickNamed(name: string): Promise<void> {
    await this.app.click("button", name, { exact: false });
  }

  /** Whether there is a button whose name has the words of this message. */
  async has(message: string): Promise<boolean> {
    return this.app.has("button", words(this.language, message), { exact: false });
  }

  /** Fills a field by the words of its label. */
  async fill(message: string, text: string): Promise<void> {
    await this.app.fill(words(this.language, message), text);
  }
}

/** The shelves beside the guides: an item of each, a talk that is practised, two languages, and what goes on paper. */
async function library(camera: Camera, shown: Omit<Shown, "person">): Promise<void> {
  const { app } = camera;
  const turnTo = async (shelf: string) => {
    await camera.click("frame_guides");
    await app.click("text", words(camera.language, shelf), { exact: true });
    await app.waitForSteadyText();
  };
  await camera.click("frame_guides");
  await camera.clickNamed(shown.guide);
  await camera.click("common_print");
  await camera.take("print");
  await app.press("Escape");
  // No pack is translated into the language made for tests.
  const first = camera.language === PSEUDO.tag ? SOURCE.tag : camera.language;
  const second = ownName(LANGUAGES.find((language) => language !== first)!);
  await camera.clickNamed(second);
  await camera.takeLong("two-languages");
  await camera.clickNamed(second);
  await turnTo("find_rehearsals");
  await camera.take("rehearsals");
  await camera.clickNamed(shown.rehearsal);
  await camera.takeLong("rehearsal");
  await camera.click("rehearse_begin");
  await camera.take("rehearsal-moment");
  await app.press("1");
  await camera.takeLong("rehearsal-answer");
  for (const [shelf, title, name] of [
    ["find_platforms", shown.platform, "platform"],
    ["find_readings", shown.reading, "reading"],
    ["find_questions", shown.questions, "questions"],
  ] as const) {
    await turnTo(shelf);
    await camera.take(`${name}-shelf`);
    await camera.clickNamed(title);
    await camera.takeLong(name);
  }
}

/** What works before there is a private space, and making one. */
async function firstStart(camera: Camera, shown: Omit<Shown, "person">): Promise<void> {
  await camera.takeLong("today-at-first");
  await camera.click("frame_guides");
  await camera.takeLong("guides");
  await camera.clickNamed(shown.guide);
  await camera.takeLong("guide");
  await library(camera, shown);
  await camera.click("frame_checklists");
  await camera.take("checklists");
  await camera.clickNamed(shown.checklist);
  await camera.takeLong("checklist");
  await camera.click("frame_urgent");
  await camera.take("help");
  await camera.clickNamed(shown.flow);
  await camera.takeLong("flow-step-1");
  for (let step = 1; step < 3; step += 1) {
    await camera.click((await camera.has("flow_done_this")) ? "flow_done_this" : "flow_go_on");
    await camera.app.waitForSteadyText();
  }
  await camera.takeLong("flow-step-3");
  await camera.click("frame_urgent");
  await camera.click("flow_only_helplines");
  await camera.takeLong("helplines");
  await camera.click("frame_settings");
  await camera.takeLong("settings");
  await camera.app.press("Control", "k");
  await camera.take("find-empty");
  await camera.app.typeHere(shown.guide);
  await camera.take("find");
  await camera.app.press("Escape");
  await camera.click("frame_people");
  await camera.take("people-before-set-up");
  await camera.click("lock_none_do");
  await camera.take("set-up");
  await camera.fill("setup_passphrase", PASSPHRASE);
  await camera.fill("setup_again", PASSPHRASE);
  await camera.take("set-up-filled");
  await camera.click("setup_create");
  await camera.app.find("heading", words(camera.language, "recovery_title"));
  await camera.take("recovery-sheet");
  await camera.click("recovery_have_it");
  await camera.take("recovery-check");
}

/** What an open private space shows. */
async function privateSpace(camera: Camera, shown: Shown): Promise<void> {
  const { app } = camera;
  await camera.take("today-locked");
  await camera.click("frame_people");
  await camera.take("locked");
  await camera.fill("lock_passphrase", PASSPHRASE);
  await app.press("Enter");
  await app.waitForText(words(camera.language, "frame_space_open"));
  await camera.take("people");
  await camera.click("people_more_menu");
  await app.click("menuitem", words(camera.language, "people_import_title"));
  await camera.take("import");
  await camera.click("frame_people");
  await camera.clickNamed(shown.person);
  await camera.takeLong("person");
  await camera.click("adults_open");
  await camera.takeLong("trusted-adults");
  await camera.click("frame_people");
  await camera.clickNamed(shown.person);
  await camera.click("going_title");
  await camera.takeLong("going");
  await camera.click("frame_people");
  // Supervision is for mentors.
  await camera.clickNamed("Dao");
  await camera.click("going_title");
  await camera.click("supervision_open");
  await camera.takeLong("supervision");
  await camera.click("frame_people");
  await camera.clickNamed(shown.person);
  await app.click("button", words(camera.language, "check_in_title"));
  await camera.takeLong("check-in");
  await camera.click("frame_today");
  await camera.takeLong("today");
  await camera.click("followups_all");
  await camera.take("follow-ups");
  await camera.click("followups_calendar");
  await camera.take("calendar");
  await app.press("Escape");
  await camera.click("frame_checklists");
  await camera.take("checklists-going");
  await camera.clickNamed(shown.checklist);
  await camera.takeLong("run");
  await camera.click("frame_journal");
  await camera.take("journal");
  await camera.click("journal_narrow");
  await camera.take("journal-narrowed");
  await camera.click("journal_write");
  await app.find("textbox", words(camera.language, "journal_text"));
  await app.typeHere("…");
  await camera.take("entry");
  await camera.click("frame_guides");
  await camera.clickNamed(shown.guide);
  await camera.click("guides_talked");
  await camera.take("we-talked");
  await app.press("Escape");
  await camera.click("frame_settings");
  await camera.takeLong("settings-open");
  await app.press("Escape");
  await app.press("Escape");
  await app.find("button", words(camera.language, "frame_neutral_continue"));
  await camera.take("neutral");
}

for (const { name, language, settings, size } of VARIANTS) {
  test(`tour: ${name}`, async ({ start }) => {
    const folder = join(FOLDER, name);
    mkdirSync(folder, { recursive: true });
    const open = async (home: Home): Promise<App> => {
      const app = await start({ home, settings: { ...settings, language, country: "us" } });
      if (size) await app.driver.resize(size.width, size.height);
      return app;
    };

    const fresh = new Home();
    const filled = new Home();
    try {
      const first = await open(fresh);
      const camera = new Camera(first, language, folder);
      await firstStart(camera, await filled.act((call) => titles(call, language)));
      await first.stop();

      const shown = await filled.act((call) => invent(call, language, new Date()));
      const second = await open(filled);
      await privateSpace(new Camera(second, language, folder, camera.number), shown);
      await second.stop();
    } finally {
      fresh.remove();
      filled.remove();
    }
  });
}
