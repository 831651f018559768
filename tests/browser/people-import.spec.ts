// People from a file, and two people who are one.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { day, type Porchlight, TIGHT } from "./porchlight.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

const YEAR = new Date().getFullYear();

const LIST = [
  "Nickname;Birthday;Role;How often;Since;What matters;Phone",
  `Ana;${YEAR - 12}-03-12;mentee;weekly;3/4/${YEAR - 1};Football;555-0100`,
  `Wren;${YEAR - 14};captain;;;;`,
  `;${YEAR - 13};;;;;`,
  `maya;${YEAR - 11};;;;Chess;`,
  "Jo;;;;;;",
].join("\n");

/** The file that is chosen next. */
function offer(porchlight: Porchlight, name: string, contents: string | Uint8Array): void {
  const folder = join(porchlight.folder, "to-open");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, name), contents);
}

function add(porchlight: Porchlight, name: string, matters = "") {
  return porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name, birthYear: YEAR - 12, role: "mentee", matters },
  });
}

async function names(porchlight: Porchlight): Promise<string[]> {
  return (await porchlight.call("people", {})).map((person) => person.name).sort();
}

test("a list is imported with the keys alone, looked at before, and taken back", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await add(porchlight, "Maya");
  offer(porchlight, "mentees.csv", LIST);
  await porchlight.go("People");
  await page.getByRole("button", { name: "More about people" }).press("Enter");
  await page.getByRole("menuitem", { name: "Import people" }).press("Enter");
  await expect(porchlight.heading).toHaveText("Import people");
  await expect(page.getByText(/Nicknames or initials are enough/)).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeFocused();
  await page.keyboard.press("Enter");

  // What is what: guessed, and shown as it will be kept.
  await expect(page.getByRole("heading", { name: "What is in the file" })).toBeFocused();
  await expect(page.getByText("5 people in mentees.csv")).toBeVisible();
  await expect(page.getByLabel("Birthday")).toHaveValue("birthYear");
  await expect(page.getByLabel("Phone")).toHaveValue("leaveOut");
  const kept = page.getByRole("region", { name: "This is how they are kept" });
  await expect(kept.getByText("Ana, 12")).toBeVisible();
  await expect(kept.getByText(new RegExp(`Every week · Since 4 March ${YEAR - 1}`))).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("radio", { name: "3/4 is 3 April" }).press(" ");
  await expect(kept.getByText(new RegExp(`Since 3 April ${YEAR - 1}`))).toBeVisible();
  await page.getByRole("radio", { name: "As written" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(kept.getByText("A., 12")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(kept.getByText("Ana, 12")).toBeVisible();
  await page.getByLabel("Nickname").selectOption("Leave out");
  await expect(page.getByText("Please choose the column that has the names.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Go on" })).toBeDisabled();
  await page.getByLabel("Nickname").selectOption("Name");
  await expect(page.getByRole("button", { name: "Go on" })).toBeEnabled();
  await page.getByRole("button", { name: "Go on" }).press("Enter");

  // A last look: who is here already, what was not understood.
  await expect(page.getByRole("heading", { name: "A last look" })).toBeFocused();
  await expect(page.getByText("3 people will be added. 2 are left out.")).toBeVisible();
  const here = page.getByRole("region", { name: "Perhaps here already" });
  await expect(here.getByText("maya, 11")).toBeVisible();
  await expect(here.getByText("Maya, 12")).toBeVisible();
  const odd = page.getByRole("region", { name: "Worth a look" });
  await expect(odd.getByText("There is no name, so it is left out.")).toBeVisible();
  await expect(odd.getByText("“captain” is no role Porchlight knows.")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await here.getByRole("radio", { name: "Add anyway" }).press(" ");
  await expect(page.getByText("4 people will be added. 1 is left out.")).toBeVisible();
  await page.getByText("See 2 more who are fine").press("Enter");
  await page.getByRole("checkbox", { name: /^Jo/ }).press(" ");
  await expect(page.getByText("3 people will be added. 2 are left out.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Jo/ })).toBeFocused();
  expect(await names(porchlight), "nothing is kept yet").toEqual(["Maya"]);
  await page.getByRole("button", { name: "Add 3 people" }).press("Enter");

  await expect(page.getByRole("heading", { name: "3 people are here now." })).toBeFocused();
  await expect(page.getByText("The file you imported is still where it was, unencrypted")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  expect(await names(porchlight)).toEqual(["Ana", "Maya", "Wren", "maya"].sort());
  await page.getByRole("button", { name: "See everyone" }).press("Enter");
  await expect(porchlight.heading).toHaveText("People");
  await expect(page.getByRole("button", { name: /^Ana, 12|Ana, 12/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(page.getByText("The import is taken back.")).toBeVisible();
  expect(await names(porchlight)).toEqual(["Maya"]);
  await expect(page.getByRole("button", { name: /Ana/ })).toHaveCount(0);
});

test("a file that is no list is refused calmly, and strange letters can be put right", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.go("People");
  await page.getByRole("button", { name: "Import people" }).click();
  // Nothing chosen: nothing said.
  await page.getByRole("button", { name: "Choose a file" }).click();
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeEnabled();
  await expect(page.getByText("This file cannot be imported as it is")).toHaveCount(0);
  offer(porchlight, "mentees.xlsx", "PK\u0003\u0004");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await expect(page.getByText(/Please save it there as CSV/)).toBeVisible();
  await expect(page.getByText(/Nothing was changed/)).toBeVisible();

  // "Zoë" in Western letters, which nothing tells from Thai ones.
  offer(
    porchlight,
    "list.csv",
    Uint8Array.from("name\nZo\u00eb\n", (letter) => letter.charCodeAt(0)),
  );
  await page.getByRole("button", { name: "Choose another file" }).click();
  await expect(page.getByRole("heading", { name: "What is in the file" })).toBeVisible();
  await page.getByText("Do the names look strange?").click();
  await page.getByLabel("Letters").selectOption("Thai (Windows-874)");
  await expect(page.getByText("Zo๋").first()).toBeVisible();
  await page.getByLabel("Letters").selectOption("Western (Windows-1252)");
  await expect(page.getByText("Zoë").first()).toBeVisible();
  await page.getByLabel("The first row says what the columns are").uncheck({ force: true });
  await expect(page.getByText("2 people in list.csv")).toBeVisible();
  await page.getByLabel("The first row says what the columns are").check({ force: true });
  await expect(page.getByText("1 person in list.csv")).toBeVisible();

  // Left and come back to, the file has been let go.
  await porchlight.go("Today");
  await porchlight.go("People");
  await page.getByRole("button", { name: "Import people" }).click();
  await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  expect(await names(porchlight)).toEqual([]);
});

test("contacts are imported without their telephone numbers", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.go("People");
  const card = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    "FN:Ana Ríos",
    `BDAY:${YEAR - 12}-05-06`,
    "TEL:5550100",
    "END:VCARD",
  ];
  offer(porchlight, "contacts.vcf", card.join("\r\n"));
  await page.getByRole("button", { name: "Import people" }).click();
  await page.getByRole("button", { name: "Choose a file" }).click();
  await expect(
    page.getByText(/Phone numbers, addresses and pictures of contacts are never kept/),
  ).toBeVisible();
  await expect(page.getByText("5550100")).toHaveCount(0);
  await page.getByText("First name", { exact: true }).click();
  await expect(page.getByText("Ana, 12")).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Add 1 person" }).click();
  await expect(page.getByRole("heading", { name: "1 person is here now." })).toBeVisible();
  await page.getByRole("button", { name: "Take the import back" }).click();
  await expect(page.getByRole("heading", { name: "Choose a file" })).toBeVisible();
  expect(await names(porchlight)).toEqual([]);
});

test("two people are compared, made one with the keys alone, and parted again", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const maya = await add(porchlight, "Maya", "Football");
  const other = await add(porchlight, "maya", "Chess");
  await add(porchlight, "Jo");
  for (const { id } of [maya, other])
    await porchlight.call("talk_save", {
      person: id,
      guide: null,
      day: day(-1),
      note: `With ${id}`,
      followUp: null,
    });
  await porchlight.go("People");
  await page
    .getByRole("button", { name: /^M Maya|Maya, 12/ })
    .first()
    .click();
  await page.getByRole("button", { name: "More for Maya" }).press("Enter");
  await page.getByRole("menuitem", { name: "Merge with…" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Who is the same person?")).toBeFocused();
  await expect(dialog.getByLabel("Who is the same person?")).toHaveValue(other.id);
  expect(await porchlight.axe()).toEqual([]);
  await dialog.getByRole("button", { name: "Go on" }).press("Enter");
  await expect(dialog.getByRole("radio", { name: "Keep both" })).toBeChecked();
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("radio", { name: "Maya", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("radio", { name: "maya", exact: true })).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await dialog.getByRole("button", { name: "Make them one" }).press("Enter");
  await expect(page.getByText("Maya is one person now.")).toBeVisible();
  await expect(page.getByText(`With ${other.id}`)).toBeVisible();
  await expect(page.getByText("Football Chess")).toBeVisible();
  expect(await names(porchlight)).toEqual(["Jo", "Maya"]);

  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(page.getByText("They are two people again.")).toBeVisible();
  await expect(page.getByText(`With ${other.id}`)).toHaveCount(0);
  expect(await names(porchlight)).toEqual(["Jo", "Maya", "maya"]);

  // Asked about among the people, and told that they are two.
  await porchlight.go("People");
  await expect(page.getByText("Is Maya here twice?")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("button", { name: "Compare them" }).click();
  await expect(dialog.getByRole("radio", { name: "Keep both" })).toBeChecked();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "They are two people" }).press("Enter");
  await expect(page.getByText("Is Maya here twice?")).toHaveCount(0);
  expect(await porchlight.call("people_alike", {})).toEqual([]);
});

test("two half-written check-ins are finished before two people become one", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  for (const name of ["Maya", "maya"]) {
    const { id } = await add(porchlight, name);
    const { content } = await porchlight.call("check_in_begin", { id });
    await porchlight.call("check_in_draft_save", {
      person: id,
      checkIn: null,
      content: { ...content, note: `Half with ${name}` },
    });
  }
  await porchlight.go("People");
  await page.getByRole("button", { name: "Compare them" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Both have a check-in that is half written")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Make them one" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Open the second" }).click();
  await expect(porchlight.heading).toHaveText(/maya/);
});

for (const theme of ["light", "dark"] as const)
  test(`every step fits, at every size (${theme})`, async ({ porchlight }) => {
    const { page } = porchlight;
    await porchlight.makePrivateSpace();
    await add(porchlight, "Maya", "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(4));
    const long = `Donaudampfschifffahrtsgesellschaftskapitän${"ä".repeat(15)}`;
    offer(porchlight, `${"long-name-".repeat(9)}.csv`, `${LIST}\n${long};;;;;${long.repeat(3)};`);
    for (const { width, height, percent } of TIGHT) {
      await porchlight.set({ theme, textSizePercent: percent });
      await page.setViewportSize({ width, height });
      const where = `${width}x${height} at ${percent} %`;
      const fits = async (step: string) => {
        expect(await porchlight.overflow(), `${step}, ${where}`).toBe(0);
        expect(await porchlight.axe(), `${step}, ${where}`).toEqual([]);
      };
      await porchlight.go("People");
      await page.getByRole("button", { name: "More about people" }).click();
      await page.getByRole("menuitem", { name: "Import people" }).click();
      await page.getByRole("button", { name: "Choose a file" }).click();
      await page.getByText("Do the names look strange?").click();
      await fits("columns");
      await page.getByRole("button", { name: "Go on" }).click();
      await page.getByText(/more who (is|are) fine/).click();
      await fits("a last look");
    }
  });
