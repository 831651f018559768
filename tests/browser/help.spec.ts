// Something has happened: calm steps, the right helplines, nothing saved, no passphrase.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./test.ts";

test("the emergency number of the country stands first, one click away", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Something has happened");
  await expect(page.getByText("Call 911")).toBeVisible();
  await page.getByRole("combobox", { name: "Helplines for" }).selectOption("gb");
  await expect(page.getByText("Call 999")).toBeVisible();
  // Remembered, also by a fresh window.
  await porchlight.open();
  await porchlight.go("Something has happened");
  await expect(page.getByText("Call 999")).toBeVisible();
});

test("where no country is known, it says to call the local number", async ({ start }) => {
  const porchlight = await start({ locale: "en" });
  await porchlight.set({ country: "international" });
  await porchlight.go("Something has happened");
  await expect(porchlight.page.getByText("Call your local emergency number now.")).toBeVisible();
});

test("one step a screen: emergency, then life, then what to do, and back again", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: /threatening to share/ }).click();
  const { steps } = await porchlight.call("flow", { id: "image-threat", country: "us" });
  const progress = page.getByRole("progressbar");
  for (const [at, step] of steps.entries()) {
    await expect(porchlight.heading).toHaveText(step.title);
    await expect(porchlight.heading).toBeFocused();
    await expect(progress).toHaveAttribute("aria-valuetext", `Step ${at + 1} of ${steps.length}`);
    await expect(page.getByText("Nothing is saved. Esc twice hides the screen.")).toBeVisible();
    await page.getByRole("button", { name: at < 2 ? "Go on" : "We have done this" }).click();
  }
  await expect(porchlight.heading).toHaveText("You have done a lot");
  await expect(page.getByRole("button", { name: "Threats and money" })).toBeVisible();
  await page.getByRole("button", { name: "Back to the last step" }).click();
  await expect(porchlight.heading).toHaveText(steps.at(-1)!.title);
  for (let at = steps.length - 1; at > 0; at--)
    await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(porchlight.heading).toHaveText(steps[0]!.title);
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(porchlight.heading).toHaveText("Something has happened");
});

test("going through it leaves nothing behind", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: /sent an image/ }).click();
  for (let at = 0; at < 2; at++) await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "We have done this" }).click();
  const data = join(porchlight.folder, "data");
  expect(existsSync(data) ? readdirSync(data, { recursive: true }) : []).toEqual([]);
  await porchlight.open();
  const today = await porchlight.call("today", {});
  expect(today.private).toBeNull();
  expect(
    await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
    ]),
  ).toEqual([0, 0, 0]);
});

test("a spoken line is set apart", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: /threatening to share/ }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("Say now, out loud")).toBeVisible();
  await expect(page.getByRole("blockquote")).toContainText("I am staying with you");
});

test("every helpline says how far it can be trusted", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: /Just show me helplines/ }).click();
  const { helplines, international } = await porchlight.call("helplines", { id: "us" });
  await expect(page.getByRole("article").first()).toContainText("911");
  for (const helpline of [...helplines, ...international]) {
    const card = page.getByRole("article", { name: helpline.name, exact: true }).first();
    const { freshness } = helpline;
    await expect(card).toContainText(
      {
        checked: "Last checked",
        mayBeOutOfDate: "Last checked",
        notChecked:
          freshness.kind === "notChecked" && freshness.date
            ? `Seen ${freshness.date.slice(0, 4)}, not checked since`
            : "not checked since",
        siteOnly: "Nobody has checked a number",
      }[freshness.kind],
    );
    if (helpline.not) await expect(card).toContainText(helpline.not);
    const numbers = helpline.contacts.filter((contact) => !contact.value.startsWith("https://"));
    if (freshness.kind === "siteOnly") expect(numbers).toEqual([]);
    if (freshness.kind === "mayBeOutOfDate" && !helpline.jobs.includes("emergency")) {
      // Behind a note until it is asked for.
      for (const { value } of numbers) await expect(card).not.toContainText(value);
      await card.getByRole("button", { name: "Show the contact all the same" }).click();
    }
    for (const { value } of numbers) await expect(card).toContainText(value);
    if (!helpline.hours && numbers.length > 0 && !helpline.jobs.includes("emergency"))
      await expect(card).toContainText("Hours: see the site");
  }
});

test("numbers are copied, never dialled", async ({ porchlight, context }) => {
  const { page } = porchlight;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: /Just show me helplines/ }).click();
  await page.getByRole("button", { name: "Copy 911" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("911");
  await expect(page.locator('a[href^="tel:"], a[href^="sms:"], a[href^="mailto:"]')).toHaveCount(0);
});

test("copying also works where the page may not use the clipboard directly", async ({ porchlight }) => {
  const { page } = porchlight;
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: /Just show me helplines/ }).click();
  await page.getByRole("button", { name: "Copy 911" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
});

test("that calls and visits leave traces is said once", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: /Just show me helplines/ }).click();
  const warning = page.getByText("Calls can show on a phone bill");
  await expect(warning).toBeVisible();
  await page.getByRole("button", { name: "I know" }).click();
  await expect(warning).toHaveCount(0);
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: /threatening to share/ }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(warning).toHaveCount(0);
});

test("help works while the private space is locked", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Your private space is locked" })).toBeVisible();
  await porchlight.go("Something has happened");
  await expect(page.getByText("Locked. This works without your passphrase.")).toBeVisible();
  await page.getByRole("button", { name: /threatening to share/ }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("article").first()).toContainText("988");
});
