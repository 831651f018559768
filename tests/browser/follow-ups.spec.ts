// Follow-ups: everything to come back to, moved and finished with the keyboard, and days for a calendar.
import { day, TIGHT, type Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

const LONG = "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(3);
const COACH = "Ask how the talk with the coach went";
const PHONE = "Look at the phone settings again";

/** Two young people, one with a rhythm, and something in every group. */
async function fill(porchlight: Porchlight, { long = false } = {}): Promise<{ jo: string; maya: string }> {
  const jo = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Jo", birthYear: 2011, role: "mentee", rhythmDays: 14, since: day(-3) },
  });
  const maya = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  await porchlight.call("talk_save", {
    person: jo.id,
    guide: "the-promise",
    day: day(-21),
    note: "",
    followUp: { what: COACH, due: day(-3) },
  });
  const save = (what: string, due: string, person: string | null = maya.id, id: string | null = null) =>
    porchlight.call("follow_up_save", { id, person, what, due });
  await save(PHONE, day(0));
  await save("Say thank you for the drawing", day(4));
  await save(long ? LONG : "Talk about the summer", day(40), null);
  const moved = await save("Ask about the choir", day(-2), jo.id);
  await save("Ask about the choir", day(9), jo.id, moved.id);
  const done = await save("Bring the book", day(-9));
  await porchlight.call("follow_up_done", { id: done.id, done: true });
  return { jo: jo.id, maya: maya.id };
}

const opens = async (porchlight: Porchlight): Promise<void> => {
  await porchlight.go("Today");
  await porchlight.page.getByRole("button", { name: "All follow-ups" }).click();
  await expect(porchlight.heading).toHaveText("Follow-ups");
  await expect(porchlight.heading).toBeFocused();
};

test("everything is in its group, and each leads to what it came from", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await porchlight.open();
  await opens(porchlight);
  const group = (name: string) => page.getByRole("region", { name }).getByRole("listitem");
  await expect(group("For today")).toContainText([COACH, PHONE]);
  await expect(group("In the next seven days")).toContainText(["Say thank you for the drawing"]);
  await expect(group("Later")).toContainText(["Talk about the summer"]);
  await expect(group("Moved to a better day")).toContainText([/Ask about the choir.*first planned for/s]);
  await expect(group("Done in the last three months")).toContainText([/Bring the book.*Done today/s]);
  await page.getByRole("button", { name: `More for: ${COACH}` }).click();
  await page.getByRole("menuitem", { name: "See the talk" }).click();
  await expect(porchlight.heading).toHaveText(/^Jo/);
  // From there, the list is about that person.
  await page.getByRole("button", { name: "All follow-ups" }).click();
  await expect(page.getByRole("combobox", { name: "With whom" })).toHaveValue(/.+/);
  await expect(page.getByText(PHONE)).toHaveCount(0);
  await expect(page.getByText(COACH)).toBeVisible();
});

test("done, not done after all, and taken back: by keyboard, with the focus on what is next", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await porchlight.open();
  await opens(porchlight);
  await page.getByRole("button", { name: `Done: ${COACH}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Not done after all: ${COACH}` })).toBeVisible();
  await expect(page.getByRole("button", { name: `Done: ${PHONE}` })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Done: ${COACH}` })).toBeFocused();
  await page.getByRole("button", { name: "Not done after all: Bring the book" }).click();
  await expect(page.getByRole("region", { name: "For today" })).toContainText("Bring the book");
});

test("put off to tomorrow or a day of one's choice, and taken back", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await porchlight.open();
  await opens(porchlight);
  const moved = page.getByRole("region", { name: "Moved to a better day" });
  const today = page.getByRole("region", { name: "For today" });
  await page.getByRole("button", { name: `More for: ${COACH}` }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem")).toHaveText([
    "Edit",
    "Move to tomorrow",
    "Move to next week",
    "Move two weeks on",
    "Move to another day",
    "See the talk",
    "Remove",
  ]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(moved).toContainText(COACH);
  await expect(page.getByText("Moved to tomorrow.")).toBeVisible();
  await expect(page.getByRole("button", { name: `Done: ${PHONE}` })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(today).toContainText(COACH);
  await expect(moved).not.toContainText(COACH);

  await page.getByRole("button", { name: `More for: ${PHONE}` }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Move to another day" }).click();
  const dialog = page.getByRole("dialog", { name: "Which day suits better?" });
  await expect(dialog).toContainText(PHONE);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `More for: ${PHONE}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Move to another day" }).click();
  await dialog.getByRole("button", { name: "Move it" }).click();
  await expect(moved).toContainText(PHONE);
  await expect(page.getByRole("button", { name: `Done: ${COACH}` })).toBeFocused();
});

test("removed and taken back, it is as it was; changed, it keeps the focus", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await porchlight.open();
  await opens(porchlight);
  const before = (await porchlight.call("follow_ups", { person: null, doneAfter: null })).now[0]!;
  await page.getByRole("button", { name: `More for: ${COACH}` }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(page.getByText(COACH)).toHaveCount(0);
  await expect(page.getByRole("button", { name: `Done: ${PHONE}` })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: `Done: ${COACH}` })).toBeFocused();
  const after = (await porchlight.call("follow_ups", { person: null, doneAfter: null })).now[0]!;
  expect({ ...after, id: before.id }).toEqual(before);

  await page.getByRole("button", { name: `More for: ${PHONE}` }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("Look at the tablet");
  await dialog.getByRole("combobox", { name: "With whom" }).selectOption("Jo");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Look at the tablet" })).toContainText("Jo");
});

test("an empty list says how to begin; the filter keeps to one person", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("follow");
  await expect(page.getByRole("option", { name: "Go to Follow-ups" })).toBeVisible();
  await page.getByRole("option", { name: "Go to Follow-ups" }).click();
  await expect(page.getByText("Nothing to come back to yet")).toBeVisible();
  await page.getByRole("button", { name: "Add a follow-up" }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill("Call the school");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Later" })).toContainText("Call the school");

  await fill(porchlight);
  await porchlight.open();
  await opens(porchlight);
  await page.getByRole("combobox", { name: "With whom" }).selectOption("Maya");
  await expect(page.getByText(COACH)).toHaveCount(0);
  await expect(page.getByText(PHONE)).toBeVisible();
  await expect(page.getByText("Call the school")).toHaveCount(0);
  for (const what of [PHONE, "Say thank you for the drawing"])
    await page.getByRole("button", { name: `Done: ${what}` }).click();
  await expect(page.getByText("Nothing to come back to with Maya right now.")).toBeVisible();
});

test("a calendar file is neutral until own words are chosen", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await porchlight.open();
  await opens(porchlight);
  await page.getByRole("button", { name: "Calendar file" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Put the days in a calendar" });
  await expect(dialog).toContainText("A calendar is not private");
  await expect(dialog.getByRole("radio", { name: "Neutral words" })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: "Remind me at 9:00 on the day" })).not.toBeChecked();
  await expect(dialog).toContainText("5 entries will be in the file.");
  await dialog.getByRole("checkbox", { name: "Also the days to be in touch" }).check();
  await expect(dialog).toContainText("6 entries will be in the file.");
  await dialog.getByRole("button", { name: "Save the file" }).click();
  await expect(page.getByText("The calendar file is saved.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Calendar file" })).toBeFocused();
  const neutral = porchlight.asked("saved/Porchlight days.ics")!;
  expect(neutral.match(/SUMMARY:Porchlight: look again/g)).toHaveLength(5);
  expect(neutral.match(/SUMMARY:Porchlight: be in touch/g)).toHaveLength(1);
  for (const secret of ["coach", "phone", "Jo", "Maya", "VALARM"]) expect(neutral).not.toContain(secret);

  await page.keyboard.press("Enter");
  await dialog.getByText("My own words").click();
  await expect(dialog).toContainText("Please read it through first");
  await dialog.getByRole("checkbox", { name: "Remind me at 9:00 on the day" }).check();
  await dialog.getByRole("button", { name: "Save the file" }).click();
  await expect.poll(() => porchlight.asked("saved/Porchlight days.ics")).toContain(COACH);
  expect(porchlight.asked("saved/Porchlight days.ics")!.match(/BEGIN:VALARM/g)).toHaveLength(5);
});

test("while locked there is no list", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await porchlight.open();
  await porchlight.call("lock", { neutral: false });
  await porchlight.open();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("follow");
  await page.getByRole("option", { name: "Go to Follow-ups" }).click();
  await expect(page.getByText(COACH)).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Unlock");
});

/** The list, and every dialog of it. */
const SHOWN: Record<string, (porchlight: Porchlight) => Promise<void>> = {
  list: () => Promise.resolve(),
  calendar: ({ page }) => page.getByRole("button", { name: "Calendar file" }).click(),
  move: async ({ page }) => {
    await page.getByRole("button", { name: `More for: ${COACH}` }).click();
    await page.getByRole("menuitem", { name: "Move to another day" }).click();
  },
  add: ({ page }) => page.getByRole("button", { name: "Add", exact: true }).click(),
};

for (const theme of ["light", "dark"] as const) {
  test(`nothing axe finds: ${theme}`, async ({ porchlight }) => {
    test.slow();
    await porchlight.makePrivateSpace();
    await fill(porchlight);
    await porchlight.set({ theme });
    for (const [name, show] of Object.entries(SHOWN)) {
      await opens(porchlight);
      await show(porchlight);
      if (name !== "list") await expect(porchlight.page.getByRole("dialog")).toBeVisible();
      expect.soft(await porchlight.axe(), name).toEqual([]);
      await porchlight.open();
    }
  });
}

for (const { width, height, percent } of TIGHT) {
  test(`nothing is lost at ${width} by ${height} with ${percent} % text`, async ({ porchlight }) => {
    test.slow();
    const { page } = porchlight;
    await porchlight.makePrivateSpace();
    await fill(porchlight, { long: true });
    await page.setViewportSize({ width, height });
    await porchlight.set({ textSizePercent: percent });
    for (const [name, show] of Object.entries(SHOWN)) {
      await opens(porchlight);
      await show(porchlight);
      if (name === "list") {
        expect.soft(await porchlight.overflow(), name).toBe(0);
        continue;
      }
      const dialog = page.getByRole("dialog");
      await expect(dialog).toBeVisible();
      const wide = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
      expect.soft(wide, `${name} reaches beyond its box`).toBeLessThanOrEqual(0);
      const button = dialog.getByRole("button").last();
      await button.scrollIntoViewIfNeeded();
      await expect.soft(button, name).toBeInViewport();
      await porchlight.open();
    }
    // A menu longer than the window scrolls.
    await opens(porchlight);
    await page.getByRole("button", { name: `More for: ${COACH}` }).click();
    const menu = await page.getByRole("menu").boundingBox();
    expect.soft(menu!.y).toBeGreaterThanOrEqual(0);
    expect.soft(menu!.y + menu!.height).toBeLessThanOrEqual(height);
    await page.keyboard.press("End");
    await expect(page.getByRole("menuitem", { name: "Remove" })).toBeInViewport();
  });
}
