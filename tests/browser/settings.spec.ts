// Settings: each applies at once; the dangerous ones ask.
import { PASSPHRASE } from "./porchlight.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

const OTHER = "thimble orchard quiet ninety";

test("each choice applies at once and stays", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Settings");
  expect(await porchlight.axe()).toEqual([]);
  await page.getByText("Dark", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await porchlight.axe()).toEqual([]);
  await page.getByText("150 %", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "150");
  await page.getByLabel("Lock by itself").selectOption("After 15 minutes");
  await page.getByLabel("Country").selectOption("United Kingdom");
  await expect
    .poll(async () => (await porchlight.call("start", {})).settings)
    .toMatchObject({ theme: "dark", textSizePercent: 150, autoLockMinutes: 15, country: "gb" });
  await page.getByLabel("Language", { exact: true }).selectOption("es");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await porchlight.open();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("what protects less is chosen only by whoever can unlock", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("lock", { neutral: false });
  await porchlight.open();
  await porchlight.go("Settings");
  const minutes = async () => (await porchlight.call("start", {})).settings.autoLockMinutes;
  await page.getByLabel("Lock by itself").selectOption("After 30 minutes");
  await expect(page.getByText("Please unlock the private space first.")).toBeVisible();
  await expect(page.getByLabel("Lock by itself")).toHaveValue("5");
  expect(await minutes()).toBe(5);
  expect(await porchlight.axe()).toEqual([]);
  // Nobody needs the passphrase for what protects more.
  await page.getByLabel("Lock by itself").selectOption("After 2 minutes");
  await expect.poll(minutes).toBe(2);
  await page.getByLabel("Lock by itself").selectOption("After 30 minutes");
  await page
    .getByRole("status")
    .filter({ hasText: "Please unlock" })
    .getByRole("button", { name: "Unlock" })
    .click();
  await page.getByRole("dialog").getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Please unlock the private space first.")).toBeHidden();
  await expect.poll(minutes).toBe(30);
  await expect(page.getByLabel("Lock by itself")).toHaveValue("30");
});

test("the passphrase is changed with the old one, and only then", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.go("Settings");
  await page.getByRole("button", { name: "Change the passphrase" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("The passphrase until now")).toBeFocused();
  await page.keyboard.type("not this one");
  await dialog.getByLabel("New passphrase").fill(OTHER);
  await dialog.getByLabel("The same once more").fill(OTHER);
  await expect(dialog.getByText(/ard to guess. Good./)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("That passphrase does not fit.")).toBeVisible();
  await expect(dialog.getByLabel("The passphrase until now")).toBeFocused();
  await dialog.getByLabel("The passphrase until now").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByText("The new passphrase is set.")).toBeVisible();
  await porchlight.call("lock", { neutral: false });
  await porchlight.call("unlock", { passphrase: OTHER });
});

test("a new recovery sheet takes the place of the old one", async ({ porchlight }) => {
  const { page } = porchlight;
  const old = await porchlight.makePrivateSpace();
  await porchlight.go("Settings");
  await page.getByRole("button", { name: "Make a new sheet" }).click();
  await page.getByRole("dialog").getByLabel("Your passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Your recovery sheet" });
  await expect(sheet).toBeVisible();
  const groups = await sheet.locator("code").allTextContents();
  expect(groups).not.toEqual(old);
  await sheet.getByRole("button", { name: "I have it in a safe place" }).click();
  await page.getByLabel("Group 2").fill(groups[1]!);
  await page.getByLabel("Group 6").fill(groups[5]!);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your recovery sheet is right.")).toBeVisible();
  await porchlight.call("lock", { neutral: false });
  await porchlight.call("unlock_with_recovery", { code: groups.join("-"), newPassphrase: OTHER });
});

test("a backup is made and brought back, with a question before", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  await porchlight.go("Settings");
  await page.getByRole("button", { name: "Make a backup now" }).click();
  await expect(page.getByText("The backup is made.")).toBeVisible();
  const [maya] = await porchlight.call("people", {});
  await porchlight.call("trash_put", { kind: "person", id: maya!.id });
  await porchlight.call("trash_erase", { kind: "person", id: maya!.id });
  await page
    .getByRole("button", { name: /Bring back the backup of/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Bring it back" }).click();
  await expect(porchlight.rail.getByRole("button", { name: "Unlock" })).toBeVisible();
  await porchlight.go("People");
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /Maya/ })).toBeVisible();
});

test("the trash says how long things stay, brings them back and erases them", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.go("Settings");
  await page.getByRole("button", { name: "Open the trash" }).click();
  await expect(page.getByRole("heading", { name: "The trash is empty" })).toBeVisible();
  for (const text of ["First", "Second"]) {
    const { id } = await porchlight.call("entry_new", {});
    await porchlight.call("entry_keep", { entry: id, text, people: [] });
    await porchlight.call("trash_put", { kind: "entry", id });
  }
  await porchlight.go("Settings");
  await page.getByRole("button", { name: "Open the trash" }).click();
  await expect(page.getByText("30 days left")).toHaveCount(2);
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("button", { name: "Bring back First" }).press("Enter");
  await expect(page.getByText("First is back.")).toBeVisible();
  await expect(page.locator("body")).not.toBeFocused();
  await page.getByRole("button", { name: "Erase Second for good" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Erase for good" }).click();
  await expect(page.getByRole("heading", { name: "The trash is empty" })).toBeVisible();
  expect(await porchlight.call("trash", {})).toEqual([]);
});
