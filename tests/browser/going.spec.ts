// How it is going with a young person: pictures that are tables as well, and a sheet for a supervision talk with nothing hidden in it.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import type { CheckInContent, PersonCard } from "../../ui/src/backend/generated.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";
import { day, type Porchlight, TIGHT } from "./porchlight.ts";
import { expect, test } from "./test.ts";

const LONG = "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(3);

async function addJo(porchlight: Porchlight, name = "Jo"): Promise<PersonCard> {
  return porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name, role: "mentee", rhythmDays: 14 },
  });
}

/** Two months with Jo: three check-ins, one of which did not reach them, a talk, a pause, and what is in the journal. */
async function fill(porchlight: Porchlight, { long = false } = {}): Promise<PersonCard> {
  const jo = await addJo(porchlight, long ? LONG.slice(0, 60) : "Jo");
  const { content } = await porchlight.call("check_in_begin", { id: jo.id });
  const { answers } = await porchlight.call("question_set", { id: "wellbeing" });
  const answer = (question: string, words: string, answer: string, theirs = true) => ({
    questionSet: "wellbeing",
    question,
    words,
    answer,
    theirs,
  });
  const keep = (change: Partial<CheckInContent>) =>
    porchlight.call("check_in_keep", { person: jo.id, checkIn: null, content: { ...content, ...change } });
  await keep({
    day: day(-60),
    how: "inPerson",
    minutes: 30,
    note: "Oldest note.",
    strengths: long ? LONG : "Waited for the answer.",
    answers: [
      answer("slept-well", "I slept well.", answers[0]!),
      answer("felt-left-out", "I felt left out.", "only at lunch"),
    ],
  });
  await keep({ day: day(-30), how: "notReached" });
  await keep({
    day: day(-9),
    how: "call",
    minutes: 15,
    strengths: "Asked for help.",
    worry: { changed: "Sleeps badly since Jo moved.", explains: "", helps: "", next: "" },
    answers: [answer("slept-well", "I slept well.", answers[2]!, false)],
  });
  await porchlight.call("talk_save", {
    person: jo.id,
    guide: "the-promise",
    day: day(-20),
    note: "",
    followUp: null,
  });
  await porchlight.call("pause_add", { person: null, begins: day(-50), ends: day(-40) });
  await porchlight.call("trusted_adult_save", {
    id: null,
    person: jo.id,
    name: "Noi",
    who: "aunt",
    nearness: "mostDays",
    atNight: false,
  });
  const { id } = await porchlight.call("entry_new", {});
  await porchlight.call("entry_keep", { entry: id, text: "Written for me alone 🌻", people: [jo.id] });
  return jo;
}

/** Tab until this has the focus. */
async function tabTo({ page }: Porchlight, what: Locator, tries = 40): Promise<void> {
  for (let at = 0; at < tries; at += 1) {
    if (await what.evaluate((one) => one === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  await expect(what).toBeFocused();
}

async function goToPerson(porchlight: Porchlight, name: string): Promise<void> {
  await porchlight.go("People");
  await porchlight.page.getByRole("main").getByRole("button", { name }).first().click();
  await expect(porchlight.page.getByRole("button", { name: "How it is going" })).toBeVisible();
}

async function opensGoing(porchlight: Porchlight, name = "Jo"): Promise<void> {
  await goToPerson(porchlight, name);
  await porchlight.page.getByRole("button", { name: "How it is going" }).click();
  await expect(porchlight.heading).toHaveText("How it is going");
  await expect(porchlight.page.locator("figure, .empty").first()).toBeVisible();
}

async function opensSheet(porchlight: Porchlight, name = "Jo"): Promise<void> {
  await opensGoing(porchlight, name);
  await porchlight.page.getByRole("button", { name: "Sheet for a supervision talk" }).click();
  await expect(porchlight.heading).toHaveText("For a supervision talk");
  await expect(paper(porchlight)).toBeVisible();
}

const paper = ({ page }: Porchlight) => page.getByRole("article", { name: "What will be on paper" });
/** Whether a table is there for the eye, too: what is only read aloud stands in a box of one pixel. */
const isSeen = async (table: Locator): Promise<boolean> =>
  (await table.locator("..").boundingBox())!.height > 20;

/** What stands in the PDF that was saved, without its line breaks. */
function printed({ folder }: Porchlight, file = "Summary.pdf"): string {
  return execFileSync("pdftotext", ["-layout", join(folder, "saved", file), "-"], {
    encoding: "utf8",
  }).replace(/\s+/g, " ");
}

test("with nothing yet it says what will be here and how to begin", async ({ porchlight }) => {
  await porchlight.makePrivateSpace();
  await addJo(porchlight);
  await opensGoing(porchlight);
  await expect(porchlight.page.getByRole("heading", { name: "Nothing to see yet" })).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await expect(porchlight.page.getByRole("button", { name: "Sheet for a supervision talk" })).toHaveCount(0);
  await porchlight.page.getByRole("button", { name: "Check-in" }).click();
  await expect(porchlight.heading).toHaveText("Check-in with Jo");
});

test("the pictures are tables as well, with the keyboard alone", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await goToPerson(porchlight, "Jo");
  await tabTo(porchlight, page.getByRole("button", { name: "How it is going" }));
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toHaveText("How it is going");
  await expect(porchlight.heading).toBeFocused();

  // Read aloud it is a table from the start.
  const contacts = page.getByRole("table", { name: "When you were in touch" });
  await expect(contacts.getByRole("row")).toHaveText([
    /Day\s*How/,
    /Call/,
    /You talked/,
    /Could not reach them/,
    / to .*Pause or holidays/,
    /In person/,
  ]);
  expect(await isSeen(contacts)).toBe(false);
  await expect(page.locator("circle.dot, rect.square")).toHaveCount(3 + 1 + 1);
  await expect(page.locator("circle.ring")).toHaveCount(1);
  expect(await porchlight.axe()).toEqual([]);

  const turn = page.getByRole("button", { name: "As a table: When you were in touch" });
  await tabTo(porchlight, turn);
  await page.keyboard.press("Enter");
  expect(await isSeen(contacts)).toBe(true);
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(turn).toBeFocused();

  // An answer in other words than those offered stands in the table as it was given, and is no mark.
  const leftOut = page.getByRole("table", { name: "I felt left out." });
  await expect(leftOut.getByRole("row").last()).toHaveText(/only at lunch\s*Their own answer/);
  await expect(page.getByText("1 answer is in other words. The table has it.")).toBeVisible();
  const slept = page.getByRole("table", { name: "I slept well." });
  await expect(slept.getByRole("row")).toHaveText([
    /Day/,
    /Often\s*Noted by you/,
    /Hardly ever\s*Their own answer/,
  ]);
  await expect(page.locator("main")).not.toContainText(/average|score|%/i);

  // Another time, by arrow keys.
  await page.getByRole("radio", { name: "3 months" }).focus();
  await expect(page.getByRole("radio", { name: "3 months" })).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "A year" })).toBeChecked();
  await expect(contacts.getByRole("row")).toHaveCount(6);
});

test("what is left out of a sheet is not in the PDF at all", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await opensGoing(porchlight);
  await tabTo(porchlight, page.getByRole("button", { name: "Sheet for a supervision talk" }));
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toHaveText("For a supervision talk");
  await expect(porchlight.heading).toBeFocused();
  await expect(page.getByText("A PDF is not private")).toBeVisible();
  await expect(paper(porchlight)).toContainText("Asked for help.");
  await expect(paper(porchlight)).toContainText("A young person ·");
  await expect(paper(porchlight)).not.toContainText("Written for me");
  await expect(paper(porchlight)).not.toContainText("Oldest note.");
  expect(await porchlight.axe()).toEqual([]);

  // A part, a whole check-in and a single text go, one after the other, by keys.
  await tabTo(porchlight, page.getByRole("checkbox", { name: "Trusted adults" }));
  await page.keyboard.press("Space");
  await expect(paper(porchlight)).not.toContainText("Noi");
  await tabTo(porchlight, page.getByText("Leave out whole check-ins"));
  await page.keyboard.press("Enter");
  await tabTo(porchlight, page.getByRole("checkbox", { name: /Could not reach them/ }));
  await page.keyboard.press("Space");
  await expect(paper(porchlight)).not.toContainText("Could not reach them");
  await tabTo(porchlight, page.getByRole("button", { name: /^Leave out: .*, I felt left out/ }));
  await page.keyboard.press("Enter");
  await expect(paper(porchlight)).not.toContainText("only at lunch");
  await expect(
    paper(porchlight)
      .getByRole("button", { name: /, I slept well/ })
      .last(),
  ).toBeFocused();

  // The name still stands in a text, and the screen says so.
  await expect(page.getByText("The name still stands in 1 text.")).toBeVisible();
  await page.getByRole("button", { name: "Leave out where the name stands" }).click();
  await expect(page.getByText("The name still stands")).toHaveCount(0);
  expect(await porchlight.axe()).toEqual([]);

  const shown = (await paper(porchlight).innerText()).replace(/\s+/g, " ");
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByText("The PDF is saved. Delete it after the talk.")).toBeVisible();
  const pdf = printed(porchlight);
  for (const there of [
    "Asked for help.",
    "Hardly ever (their own answer)",
    "In person · 30 min",
    "The promise",
    "Confidential",
  ]) {
    expect(shown).toContain(there);
    expect(pdf).toContain(there);
  }
  for (const gone of [
    "Jo",
    "Noi",
    "Could not reach",
    "only at lunch",
    "left out",
    "Sleeps badly",
    "Oldest",
    "alone",
    "aunt",
  ])
    expect(pdf, gone).not.toContain(gone);
  // Every word on screen is on paper, and the other way round but for the foot of the page.
  const words = (text: string) => [...new Set(text.match(/[\p{L}\p{N}]+/gu))].sort();
  const foot = new Set(["Page", "of", "1"]);
  expect(words(pdf).filter((word) => !foot.has(word))).toEqual(
    words(shown).filter((word) => !foot.has(word)),
  );
  expect(readdirSync(join(porchlight.folder, "saved"))).toEqual(["Summary.pdf"]);
});

test("what was left out comes back, and another time asks anew", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await opensSheet(porchlight);
  const strength = page.getByRole("button", { name: /^Leave out: .*, Asked for help/ });
  await strength.click();
  await expect(paper(porchlight)).not.toContainText("Asked for help.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(paper(porchlight)).toContainText("Asked for help.");
  await strength.click();
  await page.getByRole("button", { name: /^Put back: .*, Asked for help/ }).click();
  await expect(paper(porchlight)).toContainText("Asked for help.");

  await expect(page.getByText("Leave out whole check-ins")).toBeFocused();

  // Each is undone by itself, also when another was left out since.
  await strength.click();
  await page.getByRole("button", { name: /^Leave out: .*, Waited for the answer/ }).click();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(paper(porchlight)).toContainText("Asked for help.");
  await expect(paper(porchlight)).not.toContainText("Waited for the answer.");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(paper(porchlight)).toContainText("Waited for the answer.");

  await page.getByRole("checkbox", { name: "Notes from the journal" }).check();
  await expect(paper(porchlight)).toContainText("Written for me alone 🌻");
  await expect(page.getByText("Smileys and other small pictures will not be on paper.")).toBeVisible();
  await page.getByRole("radio", { name: "Jo", exact: true }).check({ force: true });
  await expect(paper(porchlight)).toContainText("Jo ·");

  await page.getByRole("button", { name: "A month" }).click();
  await expect(paper(porchlight)).not.toContainText("Waited for the answer.");
  await expect(paper(porchlight)).toContainText("Asked for help.");
  for (const part of await page.getByRole("group", { name: "Parts" }).getByRole("checkbox").all())
    await part.uncheck();
  await expect(page.getByText("Nothing is chosen, or there was nothing in this time.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save as PDF" })).toBeDisabled();
  expect(existsSync(join(porchlight.folder, "saved"))).toBe(false);
});

for (const theme of ["light", "dark"] as const) {
  test(`nothing axe finds with long words: ${theme}`, async ({ porchlight }) => {
    await porchlight.makePrivateSpace();
    const { name } = await fill(porchlight, { long: true });
    await porchlight.set({ theme });
    await opensGoing(porchlight, name);
    expect.soft(await porchlight.axe()).toEqual([]);
    await opensSheet(porchlight, name);
    expect.soft(await porchlight.axe()).toEqual([]);
  });
}

for (const { width, height, percent } of TIGHT) {
  test(`nothing is lost at ${width} by ${height} with ${percent} % text`, async ({ porchlight }) => {
    await porchlight.makePrivateSpace();
    const { name } = await fill(porchlight, { long: true });
    await porchlight.page.setViewportSize({ width, height });
    await porchlight.set({ textSizePercent: percent });
    await opensGoing(porchlight, name);
    expect.soft(await porchlight.overflow(), "the pictures").toBe(0);
    await porchlight.page
      .getByRole("button", { name: /^As a table/ })
      .first()
      .click();
    expect.soft(await porchlight.overflow(), "a table").toBe(0);
    await opensSheet(porchlight, name);
    expect.soft(await porchlight.overflow(), "the sheet").toBe(0);
  });
}
