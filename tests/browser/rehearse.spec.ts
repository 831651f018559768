// A talk that is practised: by keys alone, to an end, again from anywhere, and from its guide and back.
import type { RehearsalPage } from "../../ui/src/backend/generated.ts";
import type { Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";

const DOORS: Record<string, string> = {
  open: "This opens the door",
  ajar: "This leaves the door half open",
  closed: "This closes the door",
};
/** More turns than any rehearsal has on its shortest way. */
const TURNS_MAX = 12;

/** Opens the first rehearsal of the shelf. */
async function open(porchlight: Porchlight): Promise<RehearsalPage> {
  const { items } = await porchlight.call("shelf", { kind: "rehearsal" });
  const page = await porchlight.call("rehearsal", { id: items[0]!.link.id });
  await porchlight.go("Guides");
  await porchlight.page.getByRole("radio", { name: "Rehearse" }).check({ force: true });
  await porchlight.page.getByRole("button", { name: page.card.title, exact: true }).click();
  await expect(porchlight.heading).toHaveText(page.card.title);
  return page;
}

test("a whole talk by keys: each answer says how it was heard, and the end says what next", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  const rehearsal = await open(porchlight);
  await expect(page.getByText("Nothing of this is kept.")).toBeVisible();
  await page.getByRole("button", { name: "Begin" }).focus();
  await page.keyboard.press("Enter");
  let moment = rehearsal.moments[0]!;
  for (let turn = 0; moment.answers.length > 0; turn++) {
    expect(turn).toBeLessThan(TURNS_MAX);
    await expect(page.getByRole("heading", { name: moment.title }).last()).toBeFocused();
    const answers = page.getByRole("list", { name: "What do you say?" }).getByRole("button");
    await expect(answers).toHaveCount(moment.answers.length);
    // Any way that leads on; the door that opens is the shortest.
    const at = Math.max(
      0,
      moment.answers.findIndex((answer) => answer.door === "open"),
    );
    const answer = moment.answers[at]!;
    await page.keyboard.press(`Digit${at + 1}`);
    const door = page.getByRole("heading", { name: DOORS[answer.door]! }).last();
    await expect(door).toBeFocused();
    await expect(door).toBeInViewport();
    await expect(answers).toHaveCount(0);
    // The next thing Tab comes to is the one next action.
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Go on" })).toBeFocused();
    await page.keyboard.press("Enter");
    moment = rehearsal.moments.find((one) => one.id === answer.to)!;
  }
  await expect(page.getByText("Where this talk ends")).toBeVisible();
  await expect(page.getByRole("heading", { name: moment.title })).toBeFocused();
  const next = page.getByRole("region", { name: "What to read next" });
  for (const { title } of rehearsal.next) {
    await expect(next.getByRole("button", { name: title, exact: true })).toBeVisible();
  }
});

test("one can go back to any moment, and what followed is taken back", async ({ porchlight }) => {
  const { page } = porchlight;
  const rehearsal = await open(porchlight);
  const first = rehearsal.moments[0]!;
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: first.answers[0]!.words }).click();
  await page.getByRole("button", { name: "Try another answer" }).click();
  await expect(page.getByRole("heading", { name: first.title })).toBeFocused();
  await page.getByRole("button", { name: first.answers[1]!.words }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  const talk = page.getByRole("list", { name: "The talk so far" });
  await expect(talk.locator("> li")).toHaveCount(2);
  // What was heard then can still be read.
  await talk.getByText("Why", { exact: true }).click();
  await talk.getByRole("button", { name: "Back to this moment" }).click();
  await expect(talk.locator("> li")).toHaveCount(1);
  await expect(page.getByRole("heading", { name: first.title })).toBeFocused();
});

test("numbers choose nothing while a dialog is open", async ({ porchlight }) => {
  const { page } = porchlight;
  await open(porchlight);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("button", { name: "Sources" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("1");
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("list", { name: "What do you say?" })).toBeVisible();
});

test("a guide leads to its rehearsal, and that back to the guide", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "Threats and money" }).click();
  await page.getByRole("button", { name: "Rehearse this talk" }).click();
  await expect(page.getByText("The scene")).toBeVisible();
  await page.getByRole("button", { name: "Threats and money" }).click();
  await expect(porchlight.heading).toHaveText("Threats and money");
});
