// Every screen to read in the language made for tests, from right to left, accented and longer: nothing cut, nothing sideways, nothing the wrong
// way round. With PICTURES set to a folder, a picture of each.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Call } from "../support/bridge.ts";
import { PSEUDO } from "../support/languages.ts";
import { pseudoPack } from "../support/pseudo-pack.ts";
import { words } from "../support/words.ts";
import { type Shown, titles } from "../desktop/invented.ts";
import type { Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";

/** A busy machine may take a while to show what is clicked; one that waits longer waits for nothing. */
const CLICK_MS_MAX = 20_000;
const PICTURES = process.env["PICTURES"];
const say = (message: string, filled?: Record<string, string>) => words(PSEUDO.tag, message, filled);

/** What of a screen is cut off, beside the window, or reads from left to right although its words do not. */
function faults(): string[] {
  const found: string[] = [];
  const shown = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${element.textContent?.trim().slice(0, 40)}”`;
  const isHidden = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1 || getComputedStyle(element).visibility === "hidden";
  };
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (
      !hasWords ||
      isHidden(element) ||
      element.closest("svg, .visually-hidden, [aria-hidden=true], option")
    )
      continue;
    const style = getComputedStyle(element);
    if (style.display === "inline" || style.display === "contents") continue;
    // The second line of something found is meant to end early.
    if (style.textOverflow === "ellipsis" && element.closest("[role=option]")) continue;
    // A pixel is rounding.
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      found.push(`cut or too wide: ${shown(element)}`);
    if (["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
      found.push(`cut below: ${shown(element)}`);
    const range = document.createRange();
    range.selectNodeContents(element);
    for (const box of range.getClientRects())
      if (box.width > 1 && (box.left < -1 || box.right > innerWidth + 1)) {
        found.push(`beside the window: ${shown(element)}`);
        break;
      }
  }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push("the page scrolls sideways");
  if (root.dir !== "rtl") found.push("the page runs from left to right");
  return found;
}

/** Walks from screen to screen and looks at each. */
class Walk {
  #number = 0;

  constructor(readonly porchlight: Porchlight) {}

  get page() {
    return this.porchlight.page;
  }

  async look(name: string): Promise<void> {
    await expect(this.page.getByText(say("common_loading"), { exact: true })).toHaveCount(0);
    await this.page.evaluate(() => document.fonts.ready);
    this.#number += 1;
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true });
      const file = `${String(this.#number).padStart(2, "0")}-${name}.png`;
      await this.page.screenshot({ path: join(PICTURES, file), fullPage: true });
    }
    expect.soft(await this.page.evaluate(faults), name).toEqual([]);
  }

  async click(message: string, filled?: Record<string, string>): Promise<void> {
    await this.named(say(message, filled));
  }

  async named(name: string): Promise<void> {
    await this.page.getByRole("button", { name }).first().click();
  }

  /** By its words alone: a shelf, an entry of a menu. */
  async text(message: string): Promise<void> {
    await this.page.getByText(say(message), { exact: true }).last().click();
  }

  async fill(message: string, text: string): Promise<void> {
    await this.page.getByLabel(say(message), { exact: true }).first().fill(text);
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
  }
}

async function reading(walk: Walk, shown: Omit<Shown, "person">): Promise<void> {
  await walk.look("today-at-first");
  await walk.click("frame_guides");
  await walk.look("guides");
  await walk.named(shown.guide);
  await walk.look("guide");
  await walk.click("common_print");
  await walk.look("print");
  await walk.escape();
  for (const [shelf, title, name] of [
    ["find_rehearsals", shown.rehearsal, "rehearsal"],
    ["find_platforms", shown.platform, "platform"],
    ["find_readings", shown.reading, "reading"],
    ["find_questions", shown.questions, "questions"],
  ] as const) {
    await walk.click("frame_guides");
    await walk.text(shelf);
    await walk.look(`${name}-shelf`);
    await walk.named(title);
    await walk.look(name);
    if (name !== "rehearsal") continue;
    await walk.click("rehearse_begin");
    await walk.page.keyboard.press("Digit1");
    await walk.look("rehearsal-answer");
  }
  await walk.click("frame_checklists");
  await walk.look("checklists");
  await walk.named(shown.checklist);
  await walk.look("checklist");
  await walk.click("frame_urgent");
  await walk.look("help");
  await walk.named(shown.flow);
  await walk.look("flow");
  await walk.click("frame_urgent");
  await walk.click("flow_only_helplines");
  await walk.look("helplines");
  await walk.click("frame_settings");
  await walk.look("settings");
  await walk.page.keyboard.press("Control+k");
  await walk.page.keyboard.type("phone");
  await walk.look("find");
  await walk.escape();
  await walk.click("frame_people");
  await walk.look("people-before-set-up");
  await walk.click("lock_none_do");
  await walk.look("set-up");
  await walk.escape();
}

test("every screen to read, from right to left, accented and longer", async ({ start }) => {
  test.setTimeout(900_000);
  const pack = pseudoPack();
  try {
    const porchlight = await start({ locale: PSEUDO.tag, pack: pack.folder });
    porchlight.page.setDefaultTimeout(CLICK_MS_MAX);
    const { packProblems } = await porchlight.call("start", {});
    expect(packProblems).toEqual([]);
    await porchlight.set({ country: "us", theme: "light" });
    const call: Call = (name, request) => porchlight.call(name, request);
    await reading(new Walk(porchlight), await titles(call, PSEUDO.tag));
  } finally {
    pack.remove();
  }
});

test("the language made for tests is offered to nobody", async ({ porchlight }) => {
  const { languages, settings } = await porchlight.call("start", {});
  expect(languages).not.toContain(PSEUDO.tag);
  await expect(porchlight.call("settings_save", { ...settings, language: PSEUDO.tag })).rejects.toThrow(
    "invalid",
  );
  await porchlight.go("Settings");
  await expect(porchlight.page.getByLabel("Language", { exact: true }).locator("option")).toHaveCount(
    languages.length + 1,
  );
});
