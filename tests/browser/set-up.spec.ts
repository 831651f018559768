// Making a private space: when something private is first written, and not before.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PASSPHRASE, type Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";

async function untilSheet(porchlight: Porchlight): Promise<string[]> {
  const { page } = porchlight;
  const dialog = page.getByRole("dialog", { name: "Make your private space" });
  await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("The same once more").fill(PASSPHRASE);
  await expect(dialog.getByText(/ard to guess. Good./)).toBeVisible();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Your recovery sheet" });
  await expect(sheet).toBeVisible({ timeout: 30_000 });
  return sheet.locator("code").allTextContents();
}

test("leads from the passphrase to the sheet, and on to what was begun, by keyboard alone", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "Make your private space" });
  await expect(dialog.getByLabel("New passphrase")).toBeFocused();
  expect(await porchlight.axe()).toEqual([]);

  await page.keyboard.type("blue");
  await expect(dialog.getByText("Can be guessed at once.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("This is still easy to guess.")).toBeVisible();
  await dialog.getByLabel("New passphrase").fill(PASSPHRASE);
  await dialog.getByLabel("The same once more").fill("lantern");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("The two are not the same yet.")).toBeVisible();
  await expect(dialog.getByLabel("The same once more")).toBeFocused();

  const groups = await untilSheet(porchlight);
  expect(groups).toHaveLength(7);
  expect(await porchlight.axe()).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(
    page.getByRole("dialog", { name: "Your recovery sheet" }),
    "shown once, so not lost by Esc",
  ).toBeVisible();
  await page.getByRole("button", { name: "I have it in a safe place" }).press("Enter");

  await expect(page.getByLabel("Group 2")).toBeFocused();
  await page.keyboard.type("wrong");
  await page.getByLabel("Group 6").fill(groups[5]!.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page.getByText("Not the same as on the sheet.")).toBeVisible();
  await expect(page.getByText("Right", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Group 2")).toBeFocused();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByLabel("Group 2").fill(groups[1]!);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("textbox", { name: "Your note" })).toBeFocused();
  await expect(porchlight.rail.getByText("Private space open.")).toBeVisible();
  expect((await porchlight.call("start", {})).notices).toEqual([]);
});

test("saves and prints the sheet, and nothing but the sheet", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("People");
  await page.getByRole("main").getByRole("button", { name: "Set up a private space" }).click();
  const groups = await untilSheet(porchlight);
  await page.getByRole("button", { name: "Save as a file" }).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  const saved = join(porchlight.folder, "saved");
  const text = readdirSync(saved).map((file) => readFileSync(join(saved, file), "utf8"))[0]!;
  for (const group of groups) expect(text).toContain(group);

  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".paper");
  await expect(paper).toBeVisible();
  for (const group of groups) await expect(paper).toContainText(group);
  await expect(porchlight.rail).toBeHidden();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("can be put off, is asked for again, and the same sheet is still good that evening", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.go("Journal");
  await page.getByRole("main").getByRole("button", { name: "Set up a private space" }).click();
  const groups = await untilSheet(porchlight);
  await page.getByRole("button", { name: "Do this later" }).click();
  await expect(page.getByRole("heading", { name: "A quiet place to write" })).toBeVisible();
  expect((await porchlight.call("start", {})).notices).toEqual(["recoveryNotConfirmed"]);

  await porchlight.go("Settings");
  await page.getByRole("button", { name: "Do it now" }).click();
  await expect(page.getByRole("dialog").locator("code")).toHaveText(groups);
  await page.getByRole("button", { name: "I have it in a safe place" }).click();
  await page.getByLabel("Group 2").fill(groups[1]!);
  await page.getByLabel("Group 6").fill(groups[5]!);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your recovery sheet is right.")).toBeVisible();
  expect((await porchlight.call("start", {})).notices).toEqual([]);
});

test("can be declined, and nothing is made", async ({ porchlight }) => {
  const { page } = porchlight;
  await page.keyboard.press("Control+n");
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await porchlight.call("start", {})).privateSpace).toEqual({ state: "none" });
});
