// Young people: who they are, what happened, what to come back to.
import type { PersonCard } from "../../ui/src/backend/generated.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";
import { day, type Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";

function add(porchlight: Porchlight, name: string, birthYear: number | null = 2014): Promise<PersonCard> {
  return porchlight.call("person_save", { id: null, details: { ...NOBODY, name, birthYear, role: "child" } });
}

test("someone is added with a nickname, changed, put in the trash and brought back", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.go("People");
  await expect(page.getByRole("heading", { name: "The young people you care about" })).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("button", { name: "Add someone" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("A nickname or initials are enough.")).toBeVisible();
  await expect(dialog.getByLabel("Nickname or initials")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Please type a nickname or initials.")).toBeVisible();
  await dialog.getByLabel("Nickname or initials").fill("Maya");
  await dialog.getByLabel("Year of birth").fill("1950");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/Please type a year from/)).toBeVisible();
  await expect(dialog.getByLabel("Year of birth")).toBeFocused();
  await dialog.getByLabel("Year of birth").fill(String(new Date().getFullYear() - 12));
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toHaveText("Maya, 12");
  expect(await porchlight.axe()).toEqual([]);

  await page.getByRole("button", { name: "More for Maya" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("Nickname or initials").fill("M.");
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toHaveText("M., 12");

  await page.getByRole("button", { name: "More for M." }).click();
  await page.getByRole("menuitem", { name: "Move to the trash" }).click();
  await expect(page.getByRole("heading", { name: "The young people you care about" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(porchlight.heading).toHaveText("M., 12");
});

test("a talk is noted with what to come back to, and taken back", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const maya = await add(porchlight, "Maya");
  await add(porchlight, "Jo", 2011);
  await porchlight.go("People");
  await page.getByRole("button", { name: /Maya/ }).click();
  await page.getByRole("button", { name: "We talked" }).click();
  const dialog = page.getByRole("dialog", { name: "We talked" });
  await expect(dialog.getByLabel("Something to remember")).toBeFocused();
  await page.keyboard.type("She asked first.");
  await dialog.getByRole("checkbox", { name: "I want to come back to something" }).press(" ");
  await expect(dialog.getByLabel("What to come back to")).toBeFocused();
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("Please write what to come back to.")).toBeVisible();
  await page.keyboard.type("Ask how the week went");
  await dialog.getByText("In a week", { exact: true }).click();
  await page.keyboard.press("Control+Enter");

  await expect(page.getByText("Your talk with Maya is noted.")).toBeVisible();
  await expect(page.getByText("She asked first.")).toBeVisible();
  const saved = await porchlight.call("person", { id: maya.id, timelineAfter: null });
  expect(saved.followUps).toMatchObject([{ what: "Ask how the week went", due: day(7) }]);
  expect(
    (await porchlight.call("journal", { filter: { words: "" } })).drafts,
    "the safety copy is gone",
  ).toEqual([]);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("She asked first.")).toHaveCount(0);
  await expect(page.getByText("Nothing to come back to right now.")).toBeVisible();
});

test("words typed into a talk that is not saved wait in the journal", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await add(porchlight, "Maya");
  await porchlight.go("People");
  await page.getByRole("button", { name: /Maya/ }).click();
  await page.getByRole("button", { name: "We talked" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type("Only half of it");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("What you wrote waits in the journal.")).toBeVisible();
  await porchlight.go("Journal");
  await expect(page.getByRole("heading", { name: "Not kept yet" })).toBeVisible();
  await page.getByRole("button", { name: /A talk/ }).click();
  await expect(page.getByRole("textbox", { name: "Your note" })).toHaveText(/Only half of it/);
});

test("a talk from a guide can be with someone who is not there yet", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The promise" }).click();
  await page.getByRole("button", { name: "We talked" }).first().click();
  const dialog = page.getByRole("dialog", { name: "We talked" });
  await dialog.getByLabel("Nickname or initials").fill("T.R.");
  await dialog.getByText("Someone I mentor").click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your talk with T.R. is noted.")).toBeVisible();
  const [person] = await porchlight.call("people", {});
  expect(person).toMatchObject({ name: "T.R.", role: "mentee", lastContact: day(0) });
});

test("follow-ups are added, changed, done and undone, and the focus stays near", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const maya = await add(porchlight, "Maya");
  await porchlight.call("follow_up_save", {
    id: null,
    person: maya.id,
    what: "Ask about the coach",
    due: day(-2),
  });
  await porchlight.go("People");
  await page.getByRole("button", { name: /Maya/ }).click();
  await expect(page.getByText("Was planned 2 days ago")).toBeVisible();
  await page.getByRole("button", { name: "Add a follow-up" }).click();
  await page.keyboard.type("Look at the settings");
  await page.getByRole("dialog").getByText("In a month").click();
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("Look at the settings")).toBeVisible();

  await page.getByRole("button", { name: "More for: Look at the settings" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("What to come back to").fill("Look at them together");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Look at them together")).toBeVisible();

  await page.getByRole("button", { name: "Done: Ask about the coach" }).press("Enter");
  await expect(page.getByText("Followed up")).toBeVisible();
  await expect(page.locator("body"), "the focus is not lost with the row").not.toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Was planned 2 days ago")).toBeVisible();

  await page.getByRole("button", { name: "More for: Look at them together" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(page.getByText("The follow-up is removed.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByText("Look at them together")).toBeVisible();
});

test("the timeline can be narrowed to one kind and goes back as far as there is something", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const maya = await add(porchlight, "Maya");
  for (let index = 0; index < 45; index += 1) {
    await porchlight.call("talk_save", {
      person: maya.id,
      guide: null,
      day: day(-index),
      note: `Talk ${index}`,
      followUp: null,
    });
  }
  const { id } = await porchlight.call("entry_new", {});
  await porchlight.call("entry_keep", { entry: id, text: "A walk\n\nby the river", people: [maya.id] });
  await porchlight.go("People");
  await page.getByRole("button", { name: /Maya/ }).click();
  await expect(page.getByText("Talk 44")).toHaveCount(0);
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.getByText("Talk 44")).toBeVisible();
  await expect(page.getByRole("button", { name: "Show more" })).toHaveCount(0);
  await page.getByRole("main").getByText("Notes", { exact: true }).click();
  await expect(page.getByText("Talk 44")).toHaveCount(0);
  await page.getByRole("button", { name: "A walk" }).click();
  await expect(page.getByRole("textbox", { name: "Your note" })).toHaveText(/by the river/);
});

test("someone is erased for good only after their name was typed", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await add(porchlight, "Maya");
  await porchlight.go("People");
  await page.getByRole("button", { name: /Maya/ }).click();
  await page.getByRole("button", { name: "More for Maya" }).click();
  await page.getByRole("menuitem", { name: "Erase for good" }).click();
  const dialog = page.getByRole("dialog");
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.type("Ma");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("That is not the same name yet.")).toBeVisible();
  await page.keyboard.type("ya");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Erased for good.")).toBeVisible();
  expect(await porchlight.call("people", {})).toEqual([]);
  expect(await porchlight.call("trash", {})).toEqual([]);
});

test("how often, what matters, and holidays: who is due comes first and nobody is late", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await add(porchlight, "Jo", 2011);
  await porchlight.go("People");
  await page.getByRole("button", { name: "Add someone" }).click();
  const dialog = page.getByRole("dialog");
  await page.keyboard.type("Wren");
  await dialog.getByLabel("How often you want to be in touch").selectOption("Every … days");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText("Please type a number from 1 to 366.")).toBeVisible();
  await expect(dialog.getByLabel("Number of days")).toBeFocused();
  await page.keyboard.type("10");
  await dialog.getByText("More about them").click();
  expect(await porchlight.axe()).toEqual([]);
  await dialog.getByLabel("What matters to them").fill("Football, her cousin");
  await dialog.getByLabel("Language they like to speak").fill("Thai");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();

  await expect(porchlight.heading).toHaveText("Wren");
  const touch = page.getByRole("region", { name: "Being in touch" });
  await expect(touch.getByText("Every 10 days")).toBeVisible();
  await expect(touch.getByText("Football, her cousin")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);

  await touch.getByRole("button", { name: "Holidays and pauses" }).click();
  await expect(dialog.getByText("None so far.")).toBeVisible();
  await dialog.getByRole("button", { name: "Add these days" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(touch.getByText(/Resting until/)).toBeVisible();

  await touch.getByRole("button", { name: "Holidays and pauses" }).click();
  await dialog.getByRole("button", { name: /^Remove/ }).click();
  await expect(dialog.getByText("None so far.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await dialog.getByRole("button", { name: /^Remove/ }).click();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(touch.getByText(/^Next:/)).toBeVisible();

  const people = await porchlight.call("people", {});
  expect(people.map((one) => one.name)).toEqual(["Wren", "Jo"]);
  await porchlight.go("People");
  await expect(page.locator("main").getByRole("listitem").first()).toContainText("Wren");
});

test("trusted adults are drawn around a young person, moved by keys and by pulling, and taken off", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const wren = await add(porchlight, "Wren");
  await porchlight.go("People");
  await page.getByRole("button", { name: /Wren/ }).click();
  await page.getByRole("button", { name: "Open the map" }).click();
  await expect(page.getByRole("heading", { name: "Who could they tell?" })).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("button", { name: "Add someone" }).click();
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Please type a name or initials.")).toBeVisible();
  await page.keyboard.type("Noi");
  await dialog.getByLabel("Who this is").fill("aunt");
  await dialog.getByLabel("Could be called at night").check({ force: true });
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Enter");
  const noi = (where: string) =>
    page.getByRole("button", { name: `Noi aunt ${where} also at night`, exact: true });
  await noi("there most days").focus();
  await page.keyboard.press("ArrowDown");
  await expect(noi("there now and then")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(noi("there when it matters")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(noi("there when it matters")).toBeFocused();

  // Pulled to the middle.
  const face = (await noi("there when it matters").boundingBox())!;
  const middle = (await page
    .getByRole("list", { name: "Trusted adults of Wren" })
    .locator("..")
    .boundingBox())!;
  await page.mouse.move(face.x + face.width / 2, face.y + face.height / 2);
  await page.mouse.down();
  await page.mouse.move(middle.x + middle.width / 2, middle.y + middle.height / 2 - 40, { steps: 5 });
  await page.mouse.up();
  await expect(noi("there most days")).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(await porchlight.axe()).toEqual([]);
  expect(await porchlight.call("trusted_adults", { id: wren.id })).toMatchObject([
    { name: "Noi", nearness: "mostDays" },
  ]);

  await noi("there most days").click();
  await dialog.getByRole("button", { name: "Take off the map" }).click();
  await expect(page.getByRole("heading", { name: "Who could they tell?" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(noi("there most days")).toBeVisible();

  // Without room for rings it is a list.
  await page.setViewportSize({ width: 640, height: 600 });
  await expect(page.getByRole("list", { name: "Trusted adults of Wren" })).toContainText("there most days");
  expect((await noi("there most days").boundingBox())!.width).toBeGreaterThan(400);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
