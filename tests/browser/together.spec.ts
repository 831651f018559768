// Answering together: the whole window is the young person's, and nothing else is shown until the adult has it back.
import type { PersonCard } from "../../ui/src/backend/generated.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";
import type { Porchlight } from "./porchlight.ts";
import { PASSPHRASE, TIGHT } from "./porchlight.ts";
import { expect, test } from "./test.ts";

/** In what the adult has written; not for the young person's eyes. */
const NOT_FOR_THEM = "Zeppelin";

async function addJo(porchlight: Porchlight): Promise<PersonCard> {
  await porchlight.makePrivateSpace();
  return porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Jo", birthYear: new Date().getFullYear() - 15, role: "mentee" },
  });
}

async function begin(porchlight: Porchlight): Promise<void> {
  const { page } = porchlight;
  await porchlight.go("People");
  await page.getByRole("main").getByRole("button", { name: /Jo/ }).click();
  await page.getByRole("button", { name: /heck-in$/ }).click();
  await expect(porchlight.heading).toHaveText("Check-in with Jo");
  await page.getByRole("textbox", { name: "Something to remember" }).fill(NOT_FOR_THEM);
  await page.getByRole("button", { name: "Answer together" }).click();
  await expect(porchlight.heading).toHaveText("A few questions for you");
}

/** Their answers in the check-in that is being written. */
const kept = async (porchlight: Porchlight, { id }: PersonCard) =>
  (await porchlight.call("check_in_begin", { id })).content.answers.filter((one) => one.theirs);

test("they answer with the keyboard alone, choose what is kept, and the passphrase brings the adult back", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  const jo = await addJo(porchlight);
  await begin(porchlight);
  await expect(porchlight.heading).toBeFocused();
  await expect(porchlight.rail).toHaveCount(0);
  await expect(page.locator("body")).not.toContainText(NOT_FOR_THEM);
  expect(await porchlight.axe()).toEqual([]);

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toHaveText("I felt I had someone to talk to.");
  await expect(porchlight.heading).toBeFocused();
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("radio", { name: "Hardly ever" })).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Sometimes" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toHaveText("I laughed with someone.");
  // In one's own words, one step back and forth again: the words are still there.
  await page.getByRole("radio", { name: "In my own words" }).check();
  await page.keyboard.type("With my cousin");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.getByRole("radio", { name: "Sometimes" })).toBeChecked();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("textbox", { name: "In my own words" })).toHaveValue("With my cousin");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.getByText("4 of 12")).toBeVisible();
  await page.getByRole("button", { name: "That is enough" }).click();

  await expect(porchlight.heading).toHaveText("What may be kept?");
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("checkbox", { name: /I laughed/ }).uncheck();
  await page.getByRole("button", { name: "Keep 1 of them" }).click();
  await expect(porchlight.heading).toHaveText("Thank you, Jo");
  expect(await porchlight.axe()).toEqual([]);

  // Loading the page again does not open a way around.
  await porchlight.open();
  await expect(porchlight.heading).toHaveText("A few questions for you");
  await page.keyboard.press("Control+4");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator("body")).not.toContainText(NOT_FOR_THEM);
  await page.getByRole("button", { name: "Not now" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill("lantern gravel seven badger");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/passphrase does not/)).toBeVisible();
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(porchlight.rail).toBeVisible();
  expect(await kept(porchlight, jo)).toMatchObject([
    { words: "I felt I had someone to talk to.", answer: "Sometimes", theirs: true },
  ]);
});

test("the adult finds the answers in the check-in, as theirs, and can only take one out as a whole", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.set({ togetherAsksPassphrase: false });
  await addJo(porchlight);
  await begin(porchlight);
  await page.getByRole("button", { name: /^Questions for a check-in/ }).click();
  const first = await porchlight.heading.textContent();
  await page.getByRole("textbox").fill("My big sister");
  await page.getByRole("button", { name: "That is enough" }).click();
  await page.getByRole("button", { name: "Keep these answers" }).click();
  await page.getByRole("button", { name: "Back to the check-in" }).click();
  await expect(porchlight.heading).toHaveText("Check-in with Jo");
  await expect(page.getByRole("textbox", { name: "Something to remember" })).toHaveValue(NOT_FOR_THEM);
  const theirs = page.getByRole("region", { name: first! });
  await expect(theirs).toContainText("My big sister");
  await expect(theirs.getByRole("textbox")).toHaveCount(0);
  await theirs.getByRole("button", { name: /^Take out/ }).click();
  await expect(theirs).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(theirs).toContainText("My big sister");
});

test("help is one click away, and leads back to the questions", async ({ porchlight }) => {
  const { page } = porchlight;
  await addJo(porchlight);
  await begin(porchlight);
  await page.getByRole("button", { name: "Something has happened" }).click();
  await expect(porchlight.heading).toHaveText("Something has happened");
  await expect(porchlight.rail).toHaveCount(0);
  await page.getByRole("button", { name: "Back to the questions" }).click();
  await expect(porchlight.heading).toHaveText("A few questions for you");
});

test("what was answered survives the window, and Esc twice hides it", async ({ porchlight }) => {
  const { page } = porchlight;
  const jo = await addJo(porchlight);
  await begin(porchlight);
  await page.getByRole("button", { name: /^How things have been/ }).click();
  await page.getByRole("radio", { name: "Often" }).check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  const state = async () => (await porchlight.call("start", {})).privateSpace.state;
  await expect.poll(state).toBe("locked");
  await porchlight.call("unlock", { passphrase: PASSPHRASE });
  await porchlight.call("together_begin", { person: jo.id, checkIn: null });
  await porchlight.open();
  await expect(page.getByText("2 of 12")).toBeVisible();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.getByRole("radio", { name: "Often" })).toBeChecked();
});

for (const { width, height, percent } of TIGHT) {
  test(`nothing is lost at ${percent} % in ${width} x ${height}`, async ({ porchlight }) => {
    const { page } = porchlight;
    await page.setViewportSize({ width, height });
    await porchlight.set({ textSizePercent: percent });
    await addJo(porchlight);
    await begin(porchlight);
    const fits = () =>
      page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    expect(await fits()).toBe(true);
    await page.getByRole("button", { name: /^How things have been/ }).click();
    await page.getByRole("radio", { name: "Often" }).check();
    expect(await fits()).toBe(true);
    await page.getByRole("button", { name: "That is enough" }).click();
    expect(await fits()).toBe(true);
    await page.getByRole("button", { name: "Keep these answers" }).click();
    await expect(porchlight.heading).toHaveText("Thank you, Jo");
    expect(await fits()).toBe(true);
  });
}
