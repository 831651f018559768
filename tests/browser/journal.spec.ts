// The journal: nothing typed is lost, everything is found again.
import type { Porchlight } from "./porchlight.ts";
import { day, PASSPHRASE } from "./porchlight.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

/** With the time a save takes, nothing typed is unsaved for longer. */
const UNSAVED_MS_MAX = 1_000;

const note = (porchlight: Porchlight) => porchlight.page.getByRole("textbox", { name: "Your note" });
const saved = (porchlight: Porchlight) => porchlight.page.locator("[data-save-state=saved]");

async function drafts(porchlight: Porchlight): Promise<string[]> {
  const page = await porchlight.call("journal", { filter: { words: "" } });
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
  await expect(note(porchlight)).toHaveText("Still here");
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
  await expect(note(porchlight)).toHaveText("Not this");
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
  const since = dialog.getByRole("region", { name: "What changed since" });
  await expect(since.locator("ins")).toHaveText("Third");
  await expect(since.locator("del")).toHaveText("First");
  await dialog.getByRole("radio", { name: "As it was then" }).press("Space");
  await expect(dialog.getByRole("textbox", { name: "The note as it was then" })).toHaveText("First words");
  expect(await porchlight.axe()).toEqual([]);
  await dialog.getByRole("button", { name: "Bring this one back" }).click();
  await expect(note(porchlight)).toHaveText("First words");
  const versions = await porchlight.call("entry_versions", { id });
  expect(versions.map((version) => version.text)).toEqual(
    expect.arrayContaining(["Second words", "Third words"]),
  );
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(note(porchlight)).toHaveText("Third words");
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
  await expect(note(porchlight)).toHaveText("To the trash");
});

test("is found while typing and by person, and opens where the words stand", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const maya = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  for (let index = 0; index < 4; index += 1) await keep(porchlight, `Note ${index}`);
  await keep(porchlight, "Walk by the **river**\n\nWe went to the river after school.", [maya.id]);
  await porchlight.go("Journal");
  await expect(page.getByRole("button", { name: /^Note \d/ })).toHaveCount(4);
  await expect(page.getByRole("button", { name: /Walk by the river/ }), "no marks in a list").toBeVisible();
  await page.getByRole("searchbox").fill("riv");
  await expect(page.getByRole("button", { name: /^Note \d/ })).toHaveCount(0);
  await expect(page.locator("mark").first()).toHaveText(/river/i);
  await page.getByRole("button", { name: /Walk by the river/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 of 2" })).toBeVisible();
  await expect(page.locator(".found-now")).toHaveText("riv");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("searchbox"), "coming back finds the same words looked for").toHaveValue("riv");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Narrow down" }).click();
  await page.getByLabel("About whom").selectOption("Maya");
  await expect(page.getByRole("list", { name: "Journal" }).getByRole("button")).toHaveCount(1);
  await page.getByRole("searchbox").fill("nothing like this");
  await expect(page.getByRole("heading", { name: "No note fits all of this" })).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
});

test("marks are made with keys and the toolbar, and stand as CommonMark", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+n");
  await expect(note(porchlight)).toBeFocused();
  await page.keyboard.type("Title");
  await page.keyboard.press("Control+Alt+2");
  await page.keyboard.press("Enter");
  await page.keyboard.type("She was ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("very");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" glad, 2 * 3 * 4");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two");
  await expect(saved(porchlight)).toBeVisible();
  expect(await drafts(porchlight)).toEqual([
    "## Title\n\nShe was **very** glad, 2 \\* 3 \\* 4\n\n- one\n- two",
  ]);
  // One stop for Tab, then arrows; the words that were chosen stay chosen.
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Bold" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Italic" })).toHaveAttribute("aria-pressed", "true");
  await expect(note(porchlight)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Italic" })).toHaveAttribute("aria-pressed", "false");
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Kept in your journal.")).toBeVisible();
  await porchlight.go("Journal");
  await expect(page.getByRole("button", { name: /^Title/ })).toContainText(
    "She was very glad, 2 * 3 * 4 one two",
  );
});

test("a note from elsewhere keeps what the editor does not know", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const written = "Plain lines\nas typed\n\n| a | b |\n| - | - |\n\n<b>HTML</b> and ![a](b.png)";
  const id = await keep(porchlight, written);
  await porchlight.go("Journal");
  await page.getByRole("button", { name: /Plain lines/ }).click();
  await expect(note(porchlight)).toContainText("<b>HTML</b> and ![a](b.png)");
  await expect(note(porchlight).locator("img:not(.ProseMirror-separator), a, table, b")).toHaveCount(0);
  await note(porchlight).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Now: ");
  await expect(saved(porchlight)).toBeVisible();
  const entry = await porchlight.call("entry", { id });
  expect(entry.draft?.text).toBe(`Now: ${written}`);
  for (let index = 0; index < 5; index += 1) await page.keyboard.press("Backspace");
  await expect(page.getByRole("button", { name: "Keep" }), "nothing is changed any more").toBeEnabled();
  await porchlight.go("Journal");
  await expect
    .poll(() => drafts(porchlight), { message: "typed and taken back leaves no draft" })
    .toEqual([]);
});

test("pasted pages become words, and a picture is refused with the reason", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+n");
  await expect(note(porchlight)).toBeFocused();
  const paste = (kind: "html" | "picture") =>
    note(porchlight).evaluate((field, what) => {
      const data = new DataTransfer();
      if (what === "html") {
        data.setData(
          "text/html",
          '<h1 style="color:red" onclick="alert(1)">Head</h1><p><b>bold</b> <a href="https://example.org/x">link</a> <a href="javascript:alert(1)">no</a></p><table><tr><td>cell</td></tr></table><img src="https://example.org/a.png"><script>alert(1)</' +
            "script>",
        );
        data.setData("text/plain", "Head bold link no cell");
      } else {
        data.items.add(new File([new Uint8Array([1, 2, 3])], "a.png", { type: "image/png" }));
      }
      field.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, kind);
  await paste("html");
  await expect(saved(porchlight)).toBeVisible();
  expect(await drafts(porchlight)).toEqual(["# Head\n\n**bold** [link](https://example.org/x) no\n\ncell"]);
  // The policy says what it refused of the page that was pasted: its style and its script.
  expect(porchlight.complaints.every((words) => words.includes("Content Security Policy"))).toBe(true);
  porchlight.complaints.length = 0;
  await paste("picture");
  await expect(page.getByRole("dialog", { name: "Why there are no pictures here" })).toBeVisible();
  await page.getByRole("button", { name: "I see" }).click();
  expect(await drafts(porchlight)).toHaveLength(1);
});

test("kind, day and tags are chosen with the keyboard, and found by", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await keep(porchlight, "Another note");
  await page.keyboard.press("Control+n");
  await expect(note(porchlight)).toBeFocused();
  await page.keyboard.type("He told me on the way home");
  await page.getByRole("button", { name: /^Note today/ }).press("Enter");
  await page.getByRole("radio", { name: /They told me about harm/ }).press("Space");
  await page.getByRole("button", { name: "yesterday" }).press("Enter");
  await page.getByRole("combobox", { name: "Tags" }).fill("Way home");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Take off the tag Way home" })).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("button", { name: "Put in the headings" }).press("Enter");
  await expect(note(porchlight).getByRole("heading")).toHaveCount(4);
  await note(porchlight).press("Control+Enter");
  await expect(page.getByText("Kept in your journal.")).toBeVisible();
  const { first } = await porchlight.call("journal", { filter: { words: "", kind: "disclosure" } });
  expect(first.map((card) => card.about)).toEqual([{ kind: "disclosure", day: day(-1), tags: ["Way home"] }]);
  await porchlight.go("Journal");
  await page.getByRole("button", { name: "Narrow down" }).press("Enter");
  await page.getByLabel("Tag", { exact: true }).selectOption("Way home");
  await expect(page.getByRole("heading", { name: "1 note found" })).toBeVisible();
  // Kept under a name, and one press away.
  await page.getByRole("button", { name: "Save this search" }).press("Enter");
  await expect(page.getByRole("dialog").getByLabel("Name")).toHaveValue("Way home");
  await page.getByRole("dialog").getByLabel("Name").fill("On the way");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "On the way", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: "Stop narrowing by: Way home" }).press("Enter");
  await expect(page.getByRole("heading", { name: "2 notes" })).toBeVisible();
  await page.getByRole("button", { name: "On the way", exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: "1 note found" })).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("button", { name: "Remove a saved search" }).press("Enter");
  await page.getByRole("menuitem", { name: "Remove “On the way”" }).press("Enter");
  await expect(page.getByRole("button", { name: "On the way", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "On the way", exact: true })).toBeVisible();
  // A tag is renamed everywhere, also in the saved search; that can be taken back.
  await page.getByRole("button", { name: "Rename or remove tags" }).press("Enter");
  await page.getByRole("button", { name: "Rename Way home" }).press("Enter");
  await page.keyboard.type("bus");
  await page.keyboard.press("Enter");
  await expect(page.getByText("“Way home” is now “bus”.")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  expect((await porchlight.call("saved_filters", {})).map(({ filter }) => filter.tag)).toEqual(["bus"]);
  await page.getByRole("dialog").getByRole("button", { name: "Undo" }).press("Enter");
  await expect(page.getByRole("button", { name: "Rename Way home" })).toBeFocused();
  await page.getByRole("button", { name: "Remove Way home" }).press("Enter");
  await expect(page.getByText("“Way home” is removed from your notes.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().press("Enter");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(async () => (await porchlight.call("tags", {})).map(({ tag }) => tag))
    .toEqual(["Way home"]);
});

test("thousands of notes are gone through with the keyboard, and a month is a jump away", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  for (let index = 0; index < 70; index += 1) {
    const about = {
      kind: "note" as const,
      day: new Intl.DateTimeFormat("sv-SE").format(new Date(2025, 0, 1 + index * 4)),
      tags: [],
    };
    const entry = crypto.randomUUID();
    await porchlight.call("entry_keep", { entry, text: `Entry ${index}`, people: [], about });
  }
  await porchlight.go("Journal");
  const list = page.getByRole("list", { name: "Journal" });
  await expect(list.getByRole("button", { name: /^Entry 69/ })).toBeVisible();
  expect(await list.getByRole("listitem").count(), "only what is near the window is there").toBeLessThan(50);
  await expect(list.getByRole("listitem").first()).toHaveAttribute("aria-setsize", "70");
  await list.getByRole("button", { name: /^Entry 69/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("button", { name: /^Entry 68/ })).toBeFocused();
  await page.keyboard.press("End");
  await expect(list.getByRole("button", { name: /^Entry 0/ })).toBeFocused();
  await expect(list.getByRole("button", { name: /^Entry 0/ })).toBeInViewport();
  await page.getByLabel("Go to a month").selectOption("March 2025");
  const march = list.getByRole("heading", { name: "March 2025" });
  await expect(march).toBeInViewport();
  await expect(list.getByRole("button", { name: /^Entry 22/ }), "the last of March").toBeFocused();
  await page.keyboard.press("Enter");
  await expect(note(porchlight)).toHaveText("Entry 22");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(march, "coming back finds the same place").toBeInViewport();
  expect(await porchlight.axe()).toEqual([]);
});

test("finds in the open note, from place to place", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await keep(porchlight, `Café first\n\n${"Line.\n\n".repeat(60)}the cafe again`);
  await porchlight.go("Journal");
  await page.getByRole("button", { name: /Café first/ }).click();
  await note(porchlight).focus();
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("textbox", { name: "Find in this note" })).toBeFocused();
  await page.keyboard.type("CAFE");
  await expect(page.getByText("1 of 2", { exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 2", { exact: true })).toBeVisible();
  await expect(page.locator(".found-now")).toHaveText("cafe");
  await expect(page.locator(".found-now")).toBeInViewport();
  await page.keyboard.press("Shift+Enter");
  await expect(page.locator(".found-now")).toBeInViewport();
  await page.getByRole("textbox", { name: "Find in this note" }).fill("tea");
  await expect(page.getByText("Not found")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(note(porchlight)).toBeFocused();
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
  await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
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
  const journal = await porchlight.call("journal", { filter: { words: "" } });
  expect(journal.first[0]!.people.map((person) => person.name).sort()).toEqual(["Jo", "Maya"]);
});
