// The frame of the window: the rail, shortcuts, quick find, and hiding with Esc twice.
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

test("five places, by pointer and by key, with the focus on their heading and no name in the title", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  for (const place of ["Guides", "Checklists", "People", "Journal"] as const) {
    await porchlight.go(place);
    await expect(porchlight.heading).toHaveText(place);
    await expect(porchlight.heading).toBeFocused();
    await expect(porchlight.rail.getByRole("button", { name: place })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await expect(page).toHaveTitle("Porchlight");
  }
  await page.keyboard.press("Control+Digit2");
  await expect(porchlight.heading).toHaveText("Guides");
  await page.keyboard.press("Control+Digit1");
  await expect(porchlight.heading).toHaveText(/Good|Hello/);
  await page.keyboard.press("Control+Comma");
  await expect(porchlight.heading).toHaveText("Settings");
  await porchlight.go("Something has happened");
  await expect(porchlight.heading).toHaveText("Something has happened");
});

test("back and forward lead through what was read, to where one was reading", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The promise" }).click();
  await expect(porchlight.heading).toHaveText("The promise");
  await page.getByRole("heading", { name: "Read next" }).scrollIntoViewIfNeeded();
  const read = await page.evaluate(() => scrollY);
  expect(read).toBeGreaterThan(100);
  await porchlight.go("Checklists");
  await expect(porchlight.heading).toHaveText("Checklists");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(porchlight.heading).toHaveText("The promise");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(read);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(porchlight.heading).toHaveText("Guides");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(porchlight.heading).toHaveText("The promise");
  // The address bar has nothing to tell.
  expect(new URL(page.url()).pathname).toBe("/");
  expect(new URL(page.url()).hash).toBe("");
});

test("a keyboard reaches the page past the rail", async ({ porchlight }) => {
  const { page } = porchlight;
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toBeFocused();
});

test("finding: words, arrow keys, Enter", async ({ porchlight }) => {
  const { page } = porchlight;
  await page.keyboard.press("Control+k");
  const find = page.getByRole("combobox", { name: /Find a guide/ });
  await expect(find).toBeFocused();
  await expect(page.getByRole("option", { name: /Write a note/ })).toHaveAttribute("aria-selected", "true");
  await find.fill("she wants to meet him");
  const first = page.getByRole("group", { name: "Guides" }).getByRole("option").first();
  await expect(first).toContainText("Online friends");
  while ((await first.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
  await expect(find).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id"))!);
  await page.keyboard.press("Enter");
  await expect(porchlight.heading).toContainText("Online friends");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("finding: nothing found says so, and actions are found by name", async ({ porchlight }) => {
  const { page } = porchlight;
  await page.keyboard.press("Control+k");
  const find = page.getByRole("combobox", { name: /Find a guide/ });
  await find.fill("zzzzqqq");
  await expect(page.getByText("Nothing found for these words")).toBeVisible();
  await find.fill("settings");
  await page.getByRole("option", { name: /Go to Settings/ }).click();
  await expect(porchlight.heading).toHaveText("Settings");
});

test("Esc twice hides everything at once, also with a dialog open and something typed", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  await porchlight.go("People");
  await expect(page.getByText("Maya")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Maya");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  // Not one word of it is left, though the lock itself may still be at work.
  await expect(page.locator("body")).not.toContainText("Maya", { timeout: 1000 });
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  expect((await page.locator("body").innerText()).trim()).toBe("Continue");
  await expect(page).toHaveTitle("Porchlight");
  await expect.poll(async () => (await porchlight.call("start", {})).privateSpace.state).toBe("locked");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Your private space is locked" })).toBeVisible();
});

test("one Esc, or two slow ones, hide nothing", async ({ porchlight }) => {
  const { page } = porchlight;
  await page.keyboard.press("Escape");
  await page.waitForTimeout(800);
  await page.keyboard.press("Escape");
  await page.waitForTimeout(300);
  await expect(porchlight.heading).toBeVisible();
});

test("text grows and shrinks with the keys, and stays so", async ({ porchlight }) => {
  const { page } = porchlight;
  const size = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await size()).toBe("16px");
  await page.keyboard.press("Control+Equal");
  await expect.poll(size).toBe("20px");
  await page.waitForTimeout(200);
  await page.keyboard.press("Control+Equal");
  await expect.poll(size).toBe("24px");
  await porchlight.open();
  await expect.poll(size).toBe("24px");
  await page.waitForTimeout(200);
  await page.keyboard.press("Control+Minus");
  await expect.poll(size).toBe("20px");
});

test("light and dark follow the computer until one is chosen", async ({ porchlight }) => {
  const { page } = porchlight;
  const theme = (): Promise<string | null> => page.locator("html").getAttribute("data-theme");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(theme).toBe("dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(theme).toBe("light");
  await porchlight.set({ theme: "dark" });
  await expect.poll(theme).toBe("dark");
});

test("the language of the computer is the language of the page", async ({ start }) => {
  const { page } = await start({ locale: "th-TH" });
  await expect(page.locator("html")).toHaveAttribute("lang", "th");
});
