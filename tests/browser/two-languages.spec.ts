// The same text in two languages, section beside section.
import type { Locator } from "@playwright/test";
import type { Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";

const SPANISH = "Español";

const box = async (place: Locator) => (await place.boundingBox())!;

async function guide(porchlight: Porchlight, name = "The promise"): Promise<void> {
  await porchlight.go("Guides");
  await porchlight.page.getByRole("button", { name, exact: true }).click();
  await expect(porchlight.heading).toHaveText(name);
}

test("a guide stands in both languages, aligned, each said to be what it is", async ({ porchlight }) => {
  const { page } = porchlight;
  const [english, spanish] = await Promise.all([
    porchlight.call("guide", { id: "the-promise" }),
    porchlight.call("guide", { id: "the-promise", language: "es" }),
  ]);
  await guide(porchlight);
  const choice = page.getByRole("group", { name: "Also show in" }).getByRole("button", { name: SPANISH });
  await choice.focus();
  await page.keyboard.press("Enter");
  await expect(choice).toHaveAttribute("aria-pressed", "true");
  await expect(choice).toBeFocused();
  await expect(page.getByText(spanish.card.title, { exact: true })).toHaveAttribute("lang", "es");
  for (const [at, section] of english.sections.entries()) {
    const one = page.locator(`#part-${section.kind}`);
    await expect(one).toHaveText(section.title);
    const two = page.locator(`section:has(#part-${section.kind}) .second`).getByRole("heading", { level: 2 });
    await expect(two).toHaveText(spanish.sections[at]!.title);
    expect(await two.evaluate((heading) => heading.closest("[lang]")!.getAttribute("lang"))).toBe("es");
    const [left, right] = [await box(one), await box(two)];
    expect(Math.abs(left.y - right.y), section.kind).toBeLessThan(4);
    expect(left.x + 100, section.kind).toBeLessThan(right.x);
  }
  // Keys lead from part to part as before.
  await porchlight.heading.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.locator("#part-say")).toBeFocused();
});

test("it stays chosen for the next text, and goes with one press", async ({ porchlight }) => {
  const { page } = porchlight;
  await guide(porchlight);
  await page.getByRole("button", { name: SPANISH }).click();
  await guide(porchlight, "Threats and money");
  await expect(page.getByRole("button", { name: SPANISH })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("main .second").first()).toBeVisible();
  await page.getByRole("button", { name: SPANISH }).click();
  await expect(page.locator("main .second")).toHaveCount(0);
});

test("a checklist goes item by item", async ({ porchlight }) => {
  const { page } = porchlight;
  const spanish = await porchlight.call("checklist", { id: "first-phone-or-tablet", language: "es" });
  await porchlight.go("Checklists");
  await page.getByRole("button", { name: "First phone or tablet" }).click();
  await page.getByRole("button", { name: SPANISH }).click();
  const items = page.locator("main .items li");
  await expect(items.locator(".second .text")).toHaveCount(
    spanish.groups.reduce((sum, group) => sum + group.items.length, 0),
  );
  const [one, two] = [
    await box(items.first().locator(".first")),
    await box(items.first().locator(".second")),
  ];
  expect(one.y).toBe(two.y);
  expect(one.x + one.width).toBeLessThan(two.x);
});

test("a step of a flow has its words in both, and the helplines once", async ({ porchlight }) => {
  const { page } = porchlight;
  const request = { id: "image-threat", country: "us" };
  const english = await porchlight.call("flow", request);
  const spanish = await porchlight.call("flow", { ...request, language: "es" });
  await porchlight.go("Something has happened");
  await page.getByRole("button", { name: english.card.title }).click();
  await page.getByRole("button", { name: SPANISH }).click();
  await expect(page.getByText(spanish.steps[0]!.title, { exact: true })).toBeVisible();
  const lines = await page.getByRole("article").count();
  await page.getByRole("button", { name: SPANISH }).click();
  await expect(page.getByText(spanish.steps[0]!.title, { exact: true })).toHaveCount(0);
  expect(await page.getByRole("article").count()).toBe(lines);
});

test("in a small window with large text the second stands below, and nothing is cut off", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await page.setViewportSize({ width: 800, height: 600 });
  await porchlight.set({ textSizePercent: 200 });
  await guide(porchlight);
  await page.getByRole("button", { name: SPANISH }).click();
  const say = page.getByRole("region", { name: "Say", exact: true });
  const [one, two] = [await box(say.locator(".first")), await box(say.locator(".second"))];
  expect(one.y + one.height).toBeLessThanOrEqual(two.y);
  expect(await porchlight.overflow()).toBe(0);
});

test("paper has the language of the window alone", async ({ porchlight }) => {
  const { page } = porchlight;
  await guide(porchlight);
  await page.emulateMedia({ media: "print" });
  const text = () => page.locator("main").innerText();
  const alone = await text();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: SPANISH }).click();
  await expect(page.locator("main .second").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  expect(await text()).toBe(alone);
});
