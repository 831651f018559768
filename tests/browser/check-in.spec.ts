// A check-in: noted in a minute, with the keyboard alone, and nothing of it lost.
import type { CheckInCard, CheckInContent, PersonCard, PersonPage } from "../../ui/src/backend/generated.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";
import type { Porchlight } from "./porchlight.ts";
import { PASSPHRASE, TIGHT, day } from "./porchlight.ts";
import { expect, test } from "./test.ts";

/** Keys that a whole check-in may take besides what is typed, from the young person's page to the kept check-in: it takes 22. */
const KEYS_MAX = 25;

/** Someone of fifteen who is seen every two weeks. */
function addJo(porchlight: Porchlight): Promise<PersonCard> {
  return porchlight.call("person_save", {
    id: null,
    details: {
      ...NOBODY,
      name: "Jo",
      birthYear: new Date().getFullYear() - 15,
      role: "mentee",
      rhythmDays: 14,
      matters: "Being asked, not told.",
    },
  });
}

async function keep(
  porchlight: Porchlight,
  person: PersonCard,
  change: Partial<CheckInContent>,
): Promise<CheckInCard> {
  const { content } = await porchlight.call("check_in_begin", { id: person.id });
  return porchlight.call("check_in_keep", {
    person: person.id,
    checkIn: null,
    content: { ...content, ...change },
  });
}

const personPage = (porchlight: Porchlight, { id }: PersonCard): Promise<PersonPage> =>
  porchlight.call("person", { id, timelineAfter: null });

/** The check-ins that are kept, latest first. */
async function kept(porchlight: Porchlight, person: PersonCard): Promise<CheckInContent[]> {
  const { timeline } = await personPage(porchlight, person);
  return timeline.flatMap(({ what }) => (what.kind === "checkIn" ? [what.checkIn.content] : []));
}

async function goToJo(porchlight: Porchlight): Promise<void> {
  await porchlight.go("People");
  await porchlight.page.getByRole("main").getByRole("button", { name: /Jo/ }).click();
  await expect(porchlight.heading).toHaveText("Jo, 15");
}

async function begin(porchlight: Porchlight, button = "Check-in"): Promise<void> {
  await goToJo(porchlight);
  await porchlight.page.getByRole("button", { name: button, exact: true }).click();
  await expect(porchlight.heading).toHaveText("Check-in with Jo");
  await expect(remember(porchlight)).toBeVisible();
}

const remember = ({ page }: Porchlight) => page.getByRole("textbox", { name: "Something to remember" });
const questions = ({ page }: Porchlight) => page.getByPlaceholder("What they said, in a few words");
const saved = ({ page }: Porchlight) => page.locator("[data-save-state=saved]");
/** Every question of the library for them, by kind. */
async function bank(porchlight: Porchlight, { id }: PersonCard, about: string): Promise<string[]> {
  const { questions } = await porchlight.call("check_in_begin", { id });
  return questions.find((group) => group.about === about)!.questions.map((one) => one.words);
}

test("a whole check-in takes the keyboard alone, and no more than 25 keys besides what is typed", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  const [first] = await bank(porchlight, jo, "connection");
  await goToJo(porchlight);
  await expect(porchlight.heading).toBeFocused();

  let keys = 0;
  const press = async (...names: string[]) => {
    for (const name of names) {
      keys += 1;
      await page.keyboard.press(name);
    }
  };
  /** Tab until this has the focus. */
  const tabTo = async (what: ReturnType<typeof page.locator>) => {
    for (let tries = 0; tries < 12; tries += 1) {
      await press("Tab");
      if (await what.evaluate((one) => one === document.activeElement)) return;
    }
    throw new Error("the keyboard does not get there");
  };

  await tabTo(page.getByRole("button", { name: "Check-in", exact: true }));
  await press("Enter");
  await expect(porchlight.heading).toHaveText("Check-in with Jo");
  await expect(remember(porchlight)).toBeVisible();
  await tabTo(page.getByRole("radio", { name: "In person" }));
  await press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Call" })).toBeChecked();
  await tabTo(page.getByRole("radio", { name: "15 min" }));
  await press("ArrowRight");
  await tabTo(page.getByRole("textbox", { name: first! }));
  await page.keyboard.type("The team selection.");
  await tabTo(page.getByRole("textbox", { name: "A strength I noticed" }));
  await page.keyboard.type("Asked how my week was.");
  await tabTo(page.getByRole("textbox", { name: "What to come back to" }));
  await page.keyboard.type("Ask about the coach");
  await expect(page.getByRole("textbox", { name: "What to come back to" })).toBeFocused();
  await press("Control+Enter");
  await expect(page.getByText("Check-in kept.")).toBeVisible();
  await expect(porchlight.heading).toHaveText("Jo, 15");
  expect(keys, "keys besides what is typed").toBeLessThanOrEqual(KEYS_MAX);

  await expect(page.getByText("The team selection.")).toBeVisible();
  await expect(page.getByText("Strength: Asked how my week was.")).toBeVisible();
  expect(await kept(porchlight, jo)).toMatchObject([
    {
      day: day(0),
      how: "call",
      minutes: 30,
      strengths: "Asked how my week was.",
      answers: [{ words: first, answer: "The team selection.", theirs: false }],
    },
  ]);
  const { followUps, person } = await personPage(porchlight, jo);
  expect(followUps).toMatchObject([{ what: "Ask about the coach", due: day(14) }]);
  expect(person.hasDraft).toBe(false);
});

test("a half-written one survives a reload and a lock, and can be begun anew and brought back", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  const [first, second] = await bank(porchlight, jo, "online");
  await begin(porchlight);
  await page.getByRole("button", { name: `Another question, now: ${first!}` }).click();
  await page.getByRole("textbox", { name: second! }).fill("A new game");
  await page.getByRole("textbox", { name: "What to come back to" }).pressSequentially("The game");
  await page.getByText("In 2 weeks, ").click();
  await expect(saved(porchlight)).toBeVisible();

  await porchlight.open();
  await begin(porchlight, "Carry on with the check-in");
  await expect(page.getByText(/Begun earlier, last saved today, \d/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: second! })).toHaveValue("A new game");
  await expect(questions(porchlight)).toHaveCount(3);
  await expect(page.getByRole("textbox", { name: "What to come back to" })).toHaveValue("The game");
  await expect(page.getByRole("radio", { name: /In 2 weeks, / })).toBeChecked();

  // Locked in the middle of a word: what was typed up to then is there.
  await remember(porchlight).pressSequentially("She laug");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Your private space is locked" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("laug");
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(porchlight.rail.getByText("Private space open.")).toBeVisible();
  await begin(porchlight, "Carry on with the check-in");
  await expect(remember(porchlight)).toHaveValue("She laug");

  await page.getByRole("button", { name: "Start anew" }).click();
  await expect(remember(porchlight)).toHaveValue("");
  expect((await personPage(porchlight, jo)).person.hasDraft).toBe(false);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(remember(porchlight)).toHaveValue("She laug");
  await expect(page.getByRole("textbox", { name: second! })).toHaveValue("A new game");
});

test("what is typed is saved when one goes elsewhere, and an empty one leaves no trace", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await addJo(porchlight);
  await begin(porchlight);
  await remember(porchlight).pressSequentially("Half");
  await page.getByRole("button", { name: "Jo, 15" }).click();
  await page.getByRole("button", { name: "Carry on with the check-in" }).click();
  await expect(remember(porchlight)).toHaveValue("Half");
  await remember(porchlight).fill("");
  await page.getByRole("button", { name: "Jo, 15" }).click();
  await expect(page.getByRole("button", { name: "Check-in", exact: true })).toBeVisible();
});

test("questions go round, stay once answered, and there are some for a quiet day", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  const [first, second, third] = await bank(porchlight, jo, "connection");
  await begin(porchlight);
  await expect(questions(porchlight)).toHaveCount(3);
  const another = page.getByRole("button", { name: /^Another question/ }).first();
  await another.press("Enter");
  await expect(page.getByRole("textbox", { name: second! })).toBeVisible();
  await expect(page.getByRole("textbox", { name: first! })).toHaveCount(0);
  await expect(another, "so that it can be pressed again").toBeFocused();
  await page.getByRole("textbox", { name: second! }).fill("With my aunt");
  await another.press("Enter");
  await expect(page.getByRole("textbox", { name: third! })).toBeFocused();
  await expect(page.getByRole("textbox", { name: second! })).toHaveValue("With my aunt");
  await page.getByRole("button", { name: "When it is quiet" }).press("Enter");
  await expect(questions(porchlight)).toHaveCount(5);
  await page.keyboard.type("We walked.");
  await page.getByRole("button", { name: "Keep check-in" }).click();
  await expect(page.getByText("Check-in kept.")).toBeVisible();
  const [content] = await kept(porchlight, jo);
  expect(content!.answers.map((one) => one.answer)).toEqual(["With my aunt", "We walked."]);
  const again = await porchlight.call("check_in_begin", { id: jo.id });
  expect(again.questions[0]!.questions[0]!.words, "what was asked comes last").toBe(first);
  expect(again.questions[0]!.questions.at(-1)!.words).toBe(second);
});

test("keeping is undone with what came with it", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  await begin(porchlight);
  await remember(porchlight).fill("Good talk.");
  await page.getByRole("textbox", { name: "What to come back to" }).pressSequentially("Ask again");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Check-in kept.")).toBeVisible();
  await expect(page.getByText("Good talk.")).toBeVisible();
  await expect(page.getByText("Ask again")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Good talk.")).toHaveCount(0);
  await expect(page.getByText("Ask again")).toHaveCount(0);
  await expect(porchlight.heading).toHaveText("Jo, 15");
  expect(await porchlight.call("trash", {})).toMatchObject([{ kind: "checkIn", day: day(0) }]);
  expect(await kept(porchlight, jo)).toEqual([]);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(porchlight.heading, "what is done is not found by going back").toHaveText(/People|care about/);
});

test("a kept one is changed, goes to the trash and comes back", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  await keep(porchlight, jo, { day: day(-3), note: "First words", minutes: 45, how: "video" });
  await goToJo(porchlight);
  await expect(page.getByText("Video · 45 min")).toBeVisible();
  const menu = page.getByRole("button", { name: /^More for the check-in of/ });
  await menu.click();
  await page.getByRole("menuitem", { name: "Change" }).click();
  await expect(page.getByText(/^You are changing the check-in of/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Minutes" })).toHaveValue("45");
  await remember(porchlight).fill("Second words");
  await expect(saved(porchlight)).toBeVisible();

  // Half-changed, and found again as a change.
  await porchlight.open();
  await begin(porchlight, "Carry on with the check-in");
  await expect(remember(porchlight)).toHaveValue("Second words");
  await page.getByRole("button", { name: "Back to how it was kept" }).click();
  await expect(page.getByText("The check-in is as it was kept.")).toBeVisible();
  await expect(remember(porchlight)).toHaveValue("");
  await page.getByRole("button", { name: "Jo, 15" }).click();

  await menu.click();
  await page.getByRole("menuitem", { name: "Change" }).click();
  await expect(remember(porchlight)).toHaveValue("First words");
  await remember(porchlight).fill("Third words");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Check-in kept.")).toBeVisible();
  await expect(page.getByText("Third words")).toBeVisible();
  expect(await kept(porchlight, jo)).toMatchObject([{ note: "Third words", minutes: 45, day: day(-3) }]);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByText("First words")).toBeVisible();

  await menu.click();
  await page.getByRole("menuitem", { name: "Move to the trash" }).click();
  await expect(page.getByText("The check-in is in the trash for 30 days.")).toBeVisible();
  await expect(page.getByText("First words")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByText("First words")).toBeVisible();
});

test("another one that is half-written is never written over", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  await keep(porchlight, jo, { day: day(-3), note: "Kept" });
  await begin(porchlight);
  await remember(porchlight).fill("Half-written");
  await page.getByRole("button", { name: "Jo, 15" }).click();
  await page.getByRole("button", { name: /^More for the check-in of/ }).click();
  await page.getByRole("menuitem", { name: "Change" }).click();
  await expect(page.getByText("Another check-in with Jo is half-written")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("button", { name: "Carry on with that one" }).click();
  await expect(remember(porchlight)).toHaveValue("Half-written");
});

test("whoever could not be reached is noted without questions", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  await begin(porchlight);
  await page.getByText("30", { exact: true }).click();
  await page.getByText("Could not reach them").click();
  await expect(questions(porchlight)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "A strength I noticed" })).toHaveCount(0);
  await expect(page.getByRole("group", { name: "How long" })).toHaveCount(0);
  await remember(porchlight).fill("No answer, twice.");
  await page.getByRole("radio", { name: "No day yet" }).press("ArrowRight");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Check-in kept.")).toBeVisible();
  await expect(page.getByText("Could not reach them")).toBeVisible();
  expect(await kept(porchlight, jo)).toMatchObject([
    { how: "notReached", minutes: null, answers: [], note: "No answer, twice.", next: day(14) },
  ]);
  expect((await personPage(porchlight, jo)).person.lastContact, "it was no contact").toBeNull();
});

test("a worry is written as context, closed until it is needed", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  await begin(porchlight);
  await expect(page.getByLabel("What changed?")).toBeHidden();
  await page.getByRole("heading", { name: "Is something on my mind?" }).click();
  await expect(page.getByText("what you saw and heard, not what it must mean.")).toBeVisible();
  await page.getByLabel("What changed?").fill("Two new phones.");
  await page.getByLabel("Who already helps?").fill("Her aunt.");
  await expect(saved(porchlight)).toBeVisible();
  await porchlight.open();
  await begin(porchlight, "Carry on with the check-in");
  await expect(page.getByLabel("What changed?"), "open by itself").toHaveValue("Two new phones.");
  await page.getByRole("main").getByRole("button", { name: "Something has happened" }).click();
  await expect(porchlight.heading).toHaveText("Something has happened");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByLabel("What changed?")).toHaveValue("Two new phones.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Something was on my mind.")).toBeVisible();
  await expect(page.getByText("Two new phones."), "not for those who look over a shoulder").toHaveCount(0);
  expect(await kept(porchlight, jo)).toMatchObject([
    { worry: { changed: "Two new phones.", explains: "", helps: "Her aunt.", next: "" } },
  ]);
});

test("guides are found while typing, and those from before are there to see", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  const [guide, other] = (await porchlight.call("shelf", { kind: "guide" })).items;
  await keep(porchlight, jo, {
    day: day(-21),
    note: "Before",
    guides: [other!.link.id],
    strengths: "Patient",
  });
  await begin(porchlight);
  await expect(page.getByText("Talked about before")).toBeVisible();
  const known = page.getByRole("region", { name: "From before" });
  await expect(known).toContainText("3 weeks ago");
  await expect(known).toContainText("Strength: Patient");
  await expect(known).toContainText("Being asked, not told.");
  const box = page.getByRole("combobox", { name: "Guides you used" });
  await box.fill("no such words");
  await expect(page.getByText("No guide has these words.")).toBeVisible();
  await box.fill(guide!.title.toLowerCase());
  await expect(page.getByRole("option")).toHaveCount(1);
  expect(await porchlight.axe()).toEqual([]);
  await box.press("Enter");
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(box).toBeFocused();
  await box.fill(other!.title);
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: `Not used: ${other!.title}` }).click();
  await expect(box).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Check-in kept.")).toBeVisible();
  await expect(page.getByRole("button", { name: guide!.title })).toBeVisible();
  expect((await kept(porchlight, jo))[0]!.guides).toEqual([guide!.link.id]);
});

test("what is still to come back to is ticked off beside it", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  await porchlight.call("follow_up_save", { id: null, person: jo.id, what: "The coach", due: day(1) });
  await begin(porchlight);
  await remember(porchlight).fill("Stays");
  await page.getByRole("button", { name: "Done: The coach" }).click();
  await expect(page.getByRole("region", { name: "From before" }).getByText("The coach")).toHaveCount(0);
  await expect(remember(porchlight)).toHaveValue("Stays");
  expect((await personPage(porchlight, jo)).followUps).toEqual([]);
});

test("what does not fit yet says so, where it is", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  await begin(porchlight);
  await page.getByText("Other", { exact: true }).click();
  const minutes = page.getByRole("textbox", { name: "Minutes" });
  await minutes.fill("soon");
  await page.keyboard.press("Control+Enter");
  await expect(minutes).toBeFocused();
  await expect(page.getByText("A whole number from 1 to 1440 fits here.")).toBeVisible();
  await minutes.fill("20");
  await remember(porchlight).fill("x".repeat(10_001));
  await page.keyboard.press("Control+Enter");
  await expect(remember(porchlight)).toBeFocused();
  await expect(page.getByText("This is too long for a check-in.")).toBeVisible();
  await remember(porchlight).fill("Short");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Check-in kept.")).toBeVisible();
  expect(await kept(porchlight, jo)).toMatchObject([{ minutes: 20, note: "Short" }]);
});

test("what cannot be kept stays on the screen, and says so calmly", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await addJo(porchlight);
  await begin(porchlight);
  await porchlight.close();
  await remember(porchlight).fill("Still here");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("It could not be kept just now")).toBeVisible();
  await expect(page.getByText("What you wrote stays on the screen.").first()).toBeVisible();
  await expect(remember(porchlight)).toHaveValue("Still here");
  // The browser complains of the bridge that was taken away.
  porchlight.complaints.length = 0;
});

test("a check-in is found by the name of the young person", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await addJo(porchlight);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("jo");
  await page.getByRole("option", { name: "Check-in with Jo" }).click();
  await expect(porchlight.heading).toHaveText("Check-in with Jo");
});

/** Everything open, with long words. */
async function fill(porchlight: Porchlight): Promise<void> {
  const { page } = porchlight;
  const LONG = "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(3);
  const jo = await addJo(porchlight);
  const guides = (await porchlight.call("shelf", { kind: "guide" })).items;
  await porchlight.call("follow_up_save", { id: null, person: jo.id, what: LONG, due: day(3) });
  await keep(porchlight, jo, {
    day: day(-20),
    note: LONG,
    strengths: LONG,
    guides: guides.slice(0, 3).map((one) => one.link.id),
  });
  await begin(porchlight);
  await questions(porchlight).first().fill(LONG);
  await page.getByText("Other", { exact: true }).click();
  await page.getByRole("textbox", { name: "Minutes" }).fill("soon");
  await page.getByRole("group", { name: "Day" }).getByText("Another day").click();
  await page.getByRole("heading", { name: "Is something on my mind?" }).click();
  await page.getByLabel("What changed?").fill(LONG);
  await page.getByRole("textbox", { name: "What to come back to" }).pressSequentially("Donaudampfschiff");
  await page.getByRole("combobox", { name: "Guides you used" }).fill("a");
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "See each other again" }).getByText("Another day").click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("A whole number from 1 to 1440 fits here.")).toBeVisible();
}

for (const theme of ["light", "dark"] as const) {
  test(`nothing axe finds: ${theme}`, async ({ porchlight }) => {
    await porchlight.makePrivateSpace();
    await porchlight.set({ theme });
    await fill(porchlight);
    expect(await porchlight.axe()).toEqual([]);
    await porchlight.page.getByText("Could not reach them").click();
    expect(await porchlight.axe()).toEqual([]);
    await porchlight.page.getByRole("button", { name: "Jo, 15" }).click();
    await expect(porchlight.heading).toHaveText("Jo, 15");
    expect(await porchlight.axe()).toEqual([]);
  });
}

for (const { width, height, percent } of TIGHT) {
  test(`nothing is lost at ${width} by ${height} with ${percent} % text`, async ({ porchlight }) => {
    const { page } = porchlight;
    await porchlight.makePrivateSpace();
    await page.setViewportSize({ width, height });
    await porchlight.set({ textSizePercent: percent });
    await fill(porchlight);
    expect(await porchlight.overflow()).toBe(0);
    await page.getByRole("combobox", { name: "Guides you used" }).fill("a");
    expect(await porchlight.overflow()).toBe(0);
    const button = page.getByRole("button", { name: "Keep check-in" });
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport();
  });
}

test("questions are asked in the language of the window", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const jo = await addJo(porchlight);
  await porchlight.set({ language: "th" });
  await porchlight.open();
  const { questions } = await porchlight.call("check_in_begin", { id: jo.id });
  await page.keyboard.press("Control+4");
  await page.getByRole("main").getByRole("button", { name: /Jo/ }).click();
  await page.getByRole("button", { name: "การพบกัน", exact: true }).first().click();
  const first = questions[0]!.questions[0]!.words;
  expect(first).toMatch(/\p{Script=Thai}/u);
  await expect(page.getByRole("textbox", { name: first })).toBeVisible();
});
