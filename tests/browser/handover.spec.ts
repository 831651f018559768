// Ending a mentorship, handing over to another mentor, and which copies stay: all by keyboard.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PersonCard } from "../../ui/src/backend/generated.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";
import { day, PASSPHRASE, type Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";

/** What both mentors know. */
const SHARED = "walrus pepper eleven canal";
const FILE = "Porchlight handover.age";
/** A passphrase is stretched for about a second, on purpose; a busy machine takes longer. */
const STRETCHED_MS_MAX = 40_000;

function add(porchlight: Porchlight, name: string): Promise<PersonCard> {
  return porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name, birthYear: 2013, role: "mentee" },
  });
}

async function note(porchlight: Porchlight, text: string, people: string[]): Promise<void> {
  const { id } = await porchlight.call("entry_new", {});
  await porchlight.call("entry_keep", { entry: id, text, people });
}

/** A mentor with Wren, of whom some things are kept, and with Jo. */
async function fill(porchlight: Porchlight): Promise<{ wren: PersonCard; jo: PersonCard }> {
  await porchlight.makePrivateSpace();
  const wren = await add(porchlight, "Wren");
  const jo = await add(porchlight, "Jo");
  await porchlight.call("talk_save", {
    person: wren.id,
    guide: "the-promise",
    day: day(-3),
    note: "in the car",
    followUp: { what: "Ask about the match", due: day(4) },
  });
  await note(porchlight, "By the lake", [wren.id]);
  await note(porchlight, "A walk with both", [wren.id, jo.id]);
  return { wren, jo };
}

/** Puts a file where the desktop's own dialog would find it. */
function offer(porchlight: Porchlight, contents: string | Buffer): void {
  const folder = join(porchlight.folder, "to-open");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, FILE), contents);
}

/** Presses a button of the screen with the keyboard. */
async function press(porchlight: Porchlight, name: string | RegExp): Promise<void> {
  await porchlight.page.getByRole("button", { name, exact: typeof name === "string" }).focus();
  await porchlight.page.keyboard.press("Enter");
}

async function opensClosing(porchlight: Porchlight, name: string): Promise<void> {
  const { page } = porchlight;
  await porchlight.go("People");
  await press(porchlight, new RegExp(`^${name}`));
  await press(porchlight, `More for ${name}`);
  await expect(page.getByRole("menu")).toBeVisible();
  await page.getByRole("menuitem", { name: "Closing and handing over" }).focus();
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toHaveText("Closing and handing over");
}

test("a goodbye comes first, then one file for the next mentor, who takes over without anything twice", async ({
  start,
}) => {
  test.setTimeout(180_000);
  const first = await start();
  const { page } = first;
  await fill(first);
  await opensClosing(first, "Wren");
  await expect(first.heading).toBeFocused();
  expect(await first.axe()).toEqual([]);

  // The checklist for ending a mentorship, gone through for her.
  await press(first, "Go through it");
  await expect(first.heading).toHaveText("Mentor: a good goodbye");
  await opensClosing(first, "Wren");
  await expect(page.getByRole("button", { name: "Carry on" })).toBeVisible();

  // What goes along: all that is about her alone; what is about Jo too stays, unless chosen.
  await press(first, "Choose what goes along");
  await expect(first.heading).toHaveText("Hand over what you know");
  const shared = page.getByRole("checkbox", { name: "A walk with both" });
  await expect(shared).not.toBeChecked();
  await expect(page.getByText(/also about Jo/)).toBeVisible();
  const talks = page.getByRole("checkbox", { name: "Talks (1)" });
  await expect(talks).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Check-ins" })).toHaveCount(0);
  await talks.focus();
  await page.keyboard.press("Space");
  await expect(talks).not.toBeChecked();
  expect(await first.axe()).toEqual([]);

  const passphrase = page.getByLabel("New passphrase");
  await passphrase.focus();
  await page.keyboard.type("password");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is still easy to guess.", { exact: false })).toBeVisible();
  await expect(passphrase).toBeFocused();
  await passphrase.fill(SHARED);
  await page.getByLabel("The same once more").focus();
  await page.keyboard.type(SHARED);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The file is saved" })).toBeVisible({
    timeout: STRETCHED_MS_MAX,
  });
  expect(await first.axe()).toEqual([]);
  const file = first.asked(`saved/${FILE}`);
  expect(file).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  expect(file).not.toContain("Wren");

  // The other mentor, on another computer.
  const second = await start();
  await second.makePrivateSpace();
  offer(second, readFileSync(join(first.folder, "saved", FILE)));
  await second.go("People");
  await press(second, "Take over from another mentor");
  await expect(second.heading).toBeFocused();
  await press(second, "Choose the file");
  const asked = page.getByLabel("The passphrase they told you");
  await expect(asked).toBeFocused();
  expect(await second.axe()).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Please type it first.")).toBeVisible();
  await page.keyboard.type("walrus pepper eleven canals");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That does not open this file.", { exact: false })).toBeVisible({
    timeout: STRETCHED_MS_MAX,
  });
  await expect(asked).toBeFocused();
  await asked.fill(SHARED);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "In this file: Wren (2013)" })).toBeFocused({
    timeout: STRETCHED_MS_MAX,
  });
  await expect(page.getByText("Not known here yet.")).toBeVisible();
  expect(await second.axe()).toEqual([]);
  expect(await second.call("people", {})).toEqual([]);
  await press(second, "Keep it here");
  await expect(second.heading).toContainText("Wren");
  await expect(page.getByText("Wren is here now.")).toBeVisible();
  await expect(page.getByText("By the lake")).toBeVisible();
  await expect(page.getByText("in the car")).toBeHidden();

  // A second time nothing is new.
  await second.go("People");
  await press(second, "More about people");
  await page.getByRole("menuitem", { name: "Take over from another mentor" }).focus();
  await page.keyboard.press("Enter");
  await press(second, "Choose the file");
  await expect(asked).toBeFocused();
  await page.keyboard.type(SHARED);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Everything in it is here already.", { exact: false })).toBeVisible({
    timeout: STRETCHED_MS_MAX,
  });
  await expect(page.getByRole("button", { name: "Keep it here" })).toHaveCount(0);
});

test("what came can be taken back, and a file that is none says so calmly", async ({ start }) => {
  test.setTimeout(120_000);
  const first = await start();
  const { page } = first;
  const { wren } = await fill(first);
  await opensClosing(first, "Wren");
  await press(first, "Choose what goes along");
  await page.getByRole("radio", { name: "For their age key" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Their public key").fill("age1nobody");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That is not yet a public key of age.", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Their public key")).toBeFocused();
  await page.getByRole("radio", { name: "With a passphrase" }).check({ force: true });
  await page.getByLabel("New passphrase").fill(SHARED);
  await page.getByLabel("The same once more").fill(SHARED);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The file is saved" })).toBeVisible({
    timeout: STRETCHED_MS_MAX,
  });

  const second = await start();
  await second.makePrivateSpace();
  offer(second, "a shopping list");
  await second.go("People");
  await press(second, "Take over from another mentor");
  await press(second, "Choose the file");
  await expect(page.getByText("This is not a handover file.", { exact: false })).toBeVisible();
  offer(second, readFileSync(join(first.folder, "saved", FILE)));
  await press(second, "Choose the file");
  await page.getByLabel("The passphrase they told you").fill(SHARED);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Keep it here" })).toBeVisible({ timeout: STRETCHED_MS_MAX });
  await press(second, "Keep it here");
  await expect(page.getByText("Wren is here now.")).toBeVisible();
  await press(second, "Undo");
  await expect(page.getByText("Taken back.", { exact: false })).toBeVisible();
  expect((await second.call("people", {})).map((person) => person.id)).not.toContain(wren.id);
});

test("after a year it asks what is still needed: keep, archive and bring back, or erase with older copies", async ({
  start,
}) => {
  test.setTimeout(120_000);
  const before = await start();
  await fill(before);
  await before.call("backup_now", {});
  await before.close();
  const later = await start({ folder: before.folder, daysLater: 400 });
  const { page } = later;
  await later.call("unlock", { passphrase: PASSPHRASE });
  await later.open();
  await expect(page.getByText("Is what you keep about 2 people still needed?")).toBeVisible();
  await press(later, "Take a look");
  await expect(later.heading).toHaveText("Still needed?");
  expect(await later.axe()).toEqual([]);

  const wren = page.getByRole("group", { name: "Wren" });
  const jo = page.getByRole("group", { name: "Jo" });
  await jo.getByRole("button", { name: "Keep for 6 more months" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Jo stays\./)).toBeVisible();
  await expect(jo).toHaveCount(0);
  await press(later, "Undo");
  await expect(jo).toBeVisible();

  await jo.getByRole("button", { name: "Archive" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Jo is in the archive.")).toBeVisible();
  await expect(jo).toHaveCount(0);
  await later.go("People");
  await press(later, "1 person in the archive");
  await expect(later.heading).toHaveText("Archived");
  expect(await later.axe()).toEqual([]);
  await press(later, "Bring back Jo");
  await expect(page.getByText("Nobody is in the archive")).toBeVisible();

  await later.go("People");
  await press(later, "More about people");
  await page.getByRole("menuitem", { name: "Still needed?" }).focus();
  await page.keyboard.press("Enter");
  await wren.getByRole("button", { name: "Erase for good" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/Backups of these days may still hold Wren/)).toBeVisible();
  await dialog.getByLabel("To go on, type the name: Wren").fill("wren");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: "Older backups" })).toBeVisible();
  await expect(dialog.getByRole("listitem")).not.toHaveCount(0);
  expect(await later.axe()).toEqual([]);
  await dialog.getByRole("button", { name: "Make a fresh backup and remove these" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("A fresh backup is made.", { exact: false })).toBeVisible();
  expect((await later.call("backups", {})).backups).toHaveLength(1);
  expect((await later.call("people", {})).map((person) => person.name)).toEqual(["Jo"]);
});

test("when to ask is set in the settings, or never", async ({ porchlight }) => {
  const { page } = porchlight;
  await fill(porchlight);
  await porchlight.go("Settings");
  const rule = page.getByLabel("When to ask");
  await expect(rule).toHaveValue("suggested");
  await rule.selectOption("never");
  await expect.poll(async () => (await porchlight.call("retention", {})).months).toBeNull();
  await rule.selectOption("24");
  await expect.poll(async () => (await porchlight.call("retention", {})).months).toBe(24);
  await expect(rule).toHaveValue("24");
});
