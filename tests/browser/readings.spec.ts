// What else is on the shelves: readings, questions, and cards on apps and devices.
import { expect, test } from "./test.ts";

test("every shelf shows all that the library has of its kind", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  const shelves = {
    Rehearse: "rehearsal",
    "Apps and devices": "platform",
    "Good to know": "reading",
    "Questions to ask": "questions",
  } as const;
  for (const [name, kind] of Object.entries(shelves)) {
    await page.getByRole("radio", { name }).check({ force: true });
    const { items } = await porchlight.call("shelf", { kind });
    expect(items.length).toBeGreaterThan(0);
    await expect(page.locator("main .tiles .title")).toHaveText(items.map((item) => item.title));
  }
});

test("an app's card says how far to trust it, and back leads to its shelf", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("radio", { name: "Apps and devices" }).check({ force: true });
  await page.getByRole("button", { name: "Roblox", exact: true }).click();
  await expect(page.getByText("Menus move: words may differ on your screen.")).toBeVisible();
  const { sections, platform } = await porchlight.call("platform", { id: "roblox" });
  expect(platform?.seen).toMatch(/^\d{4}/);
  await expect(page.getByText(new RegExp(`${platform!.seen!.slice(0, 4)}\\b.*\\.$`)).first()).toBeVisible();
  await expect(page.locator("main .sections h2")).toHaveText(sections.map((section) => section.title));
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("radio", { name: "Apps and devices" })).toBeChecked();
  await expect(page.getByRole("button", { name: "Roblox", exact: true })).toBeVisible();
});

test("a reading begins at its title, and leads back to its shelf", async ({ porchlight }) => {
  const { page } = porchlight;
  const { items } = await porchlight.call("shelf", { kind: "reading" });
  await porchlight.go("Guides");
  await page.getByRole("radio", { name: "Good to know" }).check({ force: true });
  await page.getByRole("button", { name: items[0]!.title, exact: true }).click();
  await expect(porchlight.heading).toHaveText(items[0]!.title);
  await expect(porchlight.heading).toBeFocused();
  await page.getByRole("button", { name: "Good to know" }).click();
  await expect(page.getByRole("radio", { name: "Good to know" })).toBeChecked();
});

test("questions are shown for the age one chooses", async ({ porchlight }) => {
  const { page } = porchlight;
  const { items } = await porchlight.call("shelf", { kind: "questions" });
  const sets = await Promise.all(items.map(({ link }) => porchlight.call("question_set", { id: link.id })));
  const set = sets.find((one) => new Set(one.groups.flatMap((group) => group.ages)).size > 1)!;
  await porchlight.go("Guides");
  await page.getByRole("radio", { name: "Questions to ask" }).check({ force: true });
  await page.getByRole("button", { name: set.card.title, exact: true }).click();
  const headings = page.locator("main section[aria-labelledby^=group-] h2");
  await expect(headings).toHaveText(set.groups.map((group) => group.title));
  const age = set.groups.find((group) => group.ages.length > 0)!.ages[0]!;
  await page.getByRole("radio", { name: age.replace("-", "–") }).check({ force: true });
  await expect(headings).toHaveText(
    set.groups.filter(({ ages }) => ages.length === 0 || ages.includes(age)).map((group) => group.title),
  );
});
