// Locking and unlocking, and what is said where the private space cannot be opened.
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PASSPHRASE, type Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

/** Files below the data folder whose name matches. */
function files(porchlight: Porchlight, name: RegExp): string[] {
  const data = join(porchlight.folder, "data");
  return readdirSync(data, { recursive: true, encoding: "utf8" })
    .map((file) => join(data, file))
    .filter((file) => statSync(file).isFile() && !/backup/i.test(file.slice(data.length)) && name.test(file));
}

test("Ctrl L locks; the passphrase opens; a wrong one is told plainly", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  await porchlight.go("People");
  await expect(page.getByText("Maya")).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Your private space is locked" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Maya");
  await expect(page.getByText("You can read guides and get help without it.")).toBeVisible();
  const field = page.getByLabel("Passphrase");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Please type your passphrase.")).toBeVisible();
  await field.fill("not the right one");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That passphrase does not fit.")).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(field).toHaveAttribute("type", "text");
  await field.fill(PASSPHRASE);
  // After a wrong one there may be a short wait.
  await expect(page.getByRole("button", { name: "Unlock", exact: true }).last()).toBeEnabled();
  await field.press("Enter");
  await porchlight.go("People");
  await expect(page.getByText("Maya")).toBeVisible();
});

test("many wrong ones make one wait, and say for how long", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("lock", { neutral: false });
  await porchlight.open();
  const unlock = page.getByRole("main").getByRole("button", { name: "Unlock" });
  const wait = page.getByText(/You can try again in \d+ second/);
  await expect(async () => {
    if (await unlock.isEnabled()) {
      await page.getByLabel("Passphrase").fill("wrong again");
      await page.keyboard.press("Enter");
    }
    await expect(wait).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  await expect(unlock).toBeDisabled();
});

test("private places hold the lock, everything else can be read", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("lock", { neutral: false });
  await porchlight.open();
  for (const place of ["People", "Journal"] as const) {
    await porchlight.go(place);
    await expect(porchlight.heading).toHaveText(place);
    await expect(page.getByRole("heading", { name: "Your private space is locked" })).toBeVisible();
  }
  await porchlight.go("Checklists");
  await expect(page.getByText("First phone or tablet").first()).toBeVisible();
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The promise" }).click();
  await expect(page.getByRole("region", { name: "Say", exact: true })).toBeVisible();
  // Unlocking in place shows the place.
  await porchlight.go("People");
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your private space is locked" })).toHaveCount(0);
  await expect(porchlight.heading).toHaveText("People");
});

test("something private asks for the passphrase first, then goes on", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("lock", { neutral: false });
  await porchlight.open();
  await porchlight.go("Guides");
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "Open your private space" });
  await dialog.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("textbox")).toBeVisible();
});

test("the recovery code opens it and sets a new passphrase", async ({ porchlight }) => {
  const { page } = porchlight;
  const groups = await porchlight.makePrivateSpace();
  await porchlight.call("lock", { neutral: false });
  await porchlight.open();
  await page.getByRole("button", { name: "Use the recovery code" }).click();
  const code = page.getByLabel("Recovery code");
  await expect(code).toBeFocused();
  const wrong = [...groups];
  wrong[2] = wrong[2]!.startsWith("A") ? "BBBBB" : "AAAAA";
  await code.fill(wrong.join(" "));
  await page.getByLabel("New passphrase").fill("password");
  await expect(page.getByText("Still easy to guess.")).toBeVisible();
  await page.getByLabel("New passphrase").fill("thimble orchard quiet ninety");
  await expect(page.getByText("Hard to guess. Good.")).toBeVisible();
  await page.getByRole("button", { name: "Set it and open" }).click();
  await expect(page.getByText("Please look at group 3 again.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Set it and open" })).toBeEnabled();
  await code.fill(groups.join("-").toLowerCase());
  await page.getByRole("button", { name: "Set it and open" }).click();
  await expect(page.getByText("Private space open.")).toBeVisible();
  await porchlight.call("lock", { neutral: false });
  await porchlight.call("unlock", { passphrase: "thimble orchard quiet ninety" });
});

test("a damaged private space is not taken for a wrong passphrase, and a backup brings it back", async ({
  start,
}) => {
  let porchlight = await start();
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  await porchlight.call("backup_now", {});
  await porchlight.call("lock", { neutral: false });
  await porchlight.close();
  const [vault] = files(porchlight, /vault\.db$|\.db$|vault$/);
  writeFileSync(vault!, "");
  porchlight = await start({ folder: porchlight.folder });
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The private space is damaged" })).toBeVisible();
  await expect(page.getByText("You can read guides and get help without it.")).toBeVisible();
  await page
    .getByRole("button", { name: /Bring back the backup of/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("heading", { name: "Your private space is locked" })).toBeVisible();
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await porchlight.go("People");
  await expect(page.getByText("Maya")).toBeVisible();
});

test("a missing key file is told as that", async ({ start }) => {
  let porchlight = await start();
  await porchlight.makePrivateSpace();
  await porchlight.call("lock", { neutral: false });
  await porchlight.close();
  const keys = files(porchlight, /key/i);
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys) rmSync(key);
  porchlight = await start({ folder: porchlight.folder });
  await porchlight.page.getByLabel("Passphrase").fill(PASSPHRASE);
  await porchlight.page.keyboard.press("Enter");
  await expect(porchlight.page.getByRole("heading", { name: "The key file is missing" })).toBeVisible();
});

test("a damaged key file is told as that", async ({ start }) => {
  let porchlight = await start();
  await porchlight.makePrivateSpace();
  await porchlight.call("lock", { neutral: false });
  await porchlight.close();
  for (const key of files(porchlight, /key/i)) writeFileSync(key, "not a key");
  porchlight = await start({ folder: porchlight.folder });
  await porchlight.page.getByLabel("Passphrase").fill(PASSPHRASE);
  await porchlight.page.keyboard.press("Enter");
  await expect(porchlight.page.getByRole("heading", { name: "The key file is damaged" })).toBeVisible();
});
