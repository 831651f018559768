// The journal: nothing typed is lost, everything is found again.
import type { Porchlight } from "./porchlight.ts";
import { PASSPHRASE } from "./porchlight.ts";
import { expect, test } from "./test.ts";

/** With the time a save takes, nothing typed is unsaved for longer. */
const UNSAVED_MS_MAX = 1_000;

const note = (porchlight: Porchlight) => porchlight.page.getByRole("textbox", { name: "Your note" });
const saved = (porchlight: Porchlight) => porchlight.page.locator("[data-save-state=saved]");

async function drafts(porchlight: Porchlight): Promise<string[]> {
  const page = await porchlight.call("journal", { query: "", person: null, after: null });
  const texts = await Promise.all(page.drafts.map((draft) => porchlight.call("entry", { id: draft.entry })));
  return texts.map((entry) => entry.draft?.text ?? "");
}

async function keep(porchlight: Porchlight, text: string, people: string[] = []): Promise<string> {
  const { id } = await porchlight.call("entry_new", {});
  await porchlight.call("entry_keep", { entry: id, text, people });
  return id;
}

test("is written at once, saved while typing, and kept with Ctrl Enter", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.go("Journal");
  await expect(page.getByRole("heading", { name: "A quiet place to write" })).toBeVisible();
  await page.keyboard.press("Control+n");
  await expect(note(porchlight)).toBeFocused();
  await page.keyboard.type("Walk by the river\n\nShe talked the whole way.");
  await expect(saved(porchlight)).toBeVisible();
  expect(await drafts(porchlight)).toEqual(["Walk by the river\n\nShe talked the whole way."]);
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Kept in your journal.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Walk by the river/ })).toBeVisible();
  expect(await drafts(porchlight)).toEqual([]);
});

test("typing without a pause is never unsaved for long", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+n");
  await expect(note(porchlight)).toBeFocused();
  const times: number[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/draft_save")) times.push(Date.now());
  });
  const begun = Date.now();
  await page.keyboard.type("word ".repeat(60), { delay: 20 });
  const ended = Date.now();
  await expect(saved(porchlight)).toBeVisible();
  const gaps = [begun, ...times.filter((time) => time < ended), ended].map(
    (time, at, all) => (all[at + 1] ?? time) - time,
  );
  // Twice the promise: the machine that runs this may be busy with something else.
  expect(Math.max(...gaps)).toBeLessThan(2 * UNSAVED_MS_MAX);
});

test("an unkept draft is there after a crash, and after a lock", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+n");
  await page.keyboard.type("Something Maya said");
  await expect(saved(porchlight)).toBeVisible();
  await porchlight.open();
  await porchlight.go("Journal");
  await page.getByRole("button", { name: /Something Maya said/ }).click();
  await expect(page.getByText("You had begun this note. It is not kept yet.")).toBeVisible();
  await note(porchlight).focus();
  await page.keyboard.press("Control+End");
  // Locked in the middle of a word: what was typed up to then is there.
  await page.keyboard.type(" in the car");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Your private space is locked" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Maya");
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(porchlight.rail.getByText("Private space open.")).toBeVisible();
  expect(await drafts(porchlight)).toEqual(["Something Maya said in the car"]);
});

test("an empty note leaves no trace", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+n");
  await expect(note(porchlight)).toBeFocused();
  await page.keyboard.type("oh");
  await expect(saved(porchlight)).toBeVisible();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await porchlight.go("Journal");
  await expect(page.getByRole("heading", { name: "A quiet place to write" })).toBeVisible();
  expect(await drafts(porchlight)).toEqual([]);
});

test("what cannot be saved stays on the screen, and says so calmly", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+n");
  await expect(note(porchlight)).toBeFocused();
  await porchlight.close();
  await page.keyboard.type("Still here");
  await expect(page.getByText("Your words are not saved yet")).toBeVisible();
  await expect(page.getByText("What you wrote stays on the screen.")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(note(porchlight)).toHaveValue("Still here");
  // The browser complains of the bridge that was taken away.
  porchlight.complaints.length = 0;
});

test("a draft is thrown away and comes back with Undo", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.go("Journal");
  await page.keyboard.press("Control+n");
  // Typed at once, without looking whether the page is there.
  await page.keyboard.type("Not this");
  await expect(saved(porchlight)).toBeVisible();
  await page.getByRole("button", { name: "More for this note" }).click();
  await page.getByRole("menuitem", { name: "Throw this draft away" }).click();
  await expect(page.getByText("The draft is gone.")).toBeVisible();
  expect(await drafts(porchlight)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(note(porchlight)).toHaveValue("Not this");
  expect(await drafts(porchlight)).toEqual(["Not this"]);
});

test("earlier versions are read and brought back, and nothing of the newer one is lost", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const id = await keep(porchlight, "First words");
  await porchlight.call("entry_keep", { entry: id, text: "Second words", people: [] });
  await porchlight.go("Journal");
  await page.getByRole("button", { name: /Second words/ }).click();
  await note(porchlight).fill("Third words");
  await page.getByRole("button", { name: "1 earlier version" }).click();
  const dialog = page.getByRole("dialog", { name: "Earlier versions" });
  await expect(dialog.getByRole("region", { name: "The note as it was then" })).toHaveText("First words");
  expect(await porchlight.axe()).toEqual([]);
  await dialog.getByRole("button", { name: "Bring this one back" }).click();
  await expect(note(porchlight)).toHaveValue("First words");
  const versions = await porchlight.call("entry_versions", { id });
  expect(versions.map((version) => version.text)).toEqual(
    expect.arrayContaining(["Second words", "Third words"]),
  );
});

test("a note goes to the trash and comes back", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await keep(porchlight, "To the trash");
  await porchlight.go("Journal");
  await page.getByRole("button", { name: /To the trash/ }).click();
  await page.getByRole("button", { name: "More for this note" }).click();
  await page.getByRole("menuitem", { name: "Move to the trash" }).click();
  await expect(page.getByText("The note is in the trash for 30 days.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(note(porchlight)).toHaveValue("To the trash");
});

test("is found while typing, by person, and page by page", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const maya = await porchlight.call("person_save", {
    id: null,
    name: "Maya",
    birthYear: 2014,
    role: "child",
  });
  for (let index = 0; index < 34; index += 1) await keep(porchlight, `Note ${index}`);
  await keep(porchlight, "Walk by the river\n\nWe went to the river after school.", [maya.id]);
  await porchlight.go("Journal");
  await expect(page.getByRole("button", { name: /^Note \d/ })).toHaveCount(29);
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.getByRole("button", { name: /^Note \d/ })).toHaveCount(34);
  await page.getByRole("searchbox").fill("riv");
  await expect(page.getByRole("button", { name: /^Note \d/ })).toHaveCount(0);
  await expect(page.locator("mark").first()).toHaveText(/river/i);
  await page.getByRole("button", { name: /Walk by the river/ }).click();
  await expect(note(porchlight)).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("searchbox"), "coming back finds the same words looked for").toHaveValue("riv");
  await page.getByRole("searchbox").fill("");
  await page.getByLabel("About whom").selectOption("Maya");
  await expect(page.getByRole("main").locator("ul button")).toHaveCount(1);
  await page.getByRole("searchbox").fill("nothing like this");
  await expect(page.getByRole("heading", { name: "No note has these words" })).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
});

test("says why there are no pictures where one would look for the button", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+n");
  await page.getByRole("button", { name: "Words only" }).click();
  await expect(page.getByRole("dialog", { name: "Why there are no pictures here" })).toContainText(
    "against the law",
  );
  await expect(page.locator("input[type=file]")).toHaveCount(0);
});

test("whom a note is about is chosen with the keyboard, also someone new", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("person_save", { id: null, name: "Maya", birthYear: 2014, role: "child" });
  await page.keyboard.press("Control+n");
  await expect(note(porchlight)).toBeFocused();
  await page.keyboard.type("About two");
  await page.getByRole("button", { name: "Add someone this is about" }).press("Enter");
  await page.getByRole("menuitem", { name: "Maya" }).press("Enter");
  await expect(page.getByRole("button", { name: "Not about Maya" })).toBeVisible();
  await page.getByRole("button", { name: "Add someone this is about" }).press("Enter");
  await page.getByRole("menuitem", { name: "Someone new" }).press("Enter");
  await page.getByRole("dialog").getByLabel("Nickname or initials").fill("Jo");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Not about Jo" })).toBeVisible();
  await note(porchlight).press("Control+Enter");
  await expect(page.getByText("Kept in your journal.")).toBeVisible();
  const journal = await porchlight.call("journal", { query: "", person: null, after: null });
  expect(journal.entries[0]!.people.map((person) => person.name).sort()).toEqual(["Jo", "Maya"]);
});
