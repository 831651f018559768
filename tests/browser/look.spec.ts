// Every screen in both themes, at every size of text and window: nothing axe finds, nothing cut off, nothing sideways.
import { TIGHT, type Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

/** Opens the first item of a shelf. */
async function shelf(porchlight: Porchlight, name: string): Promise<void> {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("radio", { name }).check({ force: true });
  await page.locator("main .tiles button").first().click();
}

/** Screens, and how one gets there from anywhere. */
const SCREENS: Record<string, (porchlight: Porchlight) => Promise<void>> = {
  today: (porchlight) => porchlight.go("Today"),
  guides: (porchlight) => porchlight.go("Guides"),
  guide: async (porchlight) => {
    await porchlight.go("Guides");
    await porchlight.page.getByRole("button", { name: "The one rule about private pictures" }).click();
  },
  "guide in two languages": async (porchlight) => {
    await porchlight.go("Guides");
    await porchlight.page.getByRole("button", { name: "The promise", exact: true }).click();
    await porchlight.page.getByRole("button", { name: "Español" }).click();
    await expect(porchlight.page.locator("main .second").first()).toBeVisible();
  },
  rehearsal: async (porchlight) => {
    await shelf(porchlight, "Rehearse");
    await porchlight.page.getByRole("button", { name: "Begin" }).click();
    await porchlight.page.keyboard.press("Digit1");
    await porchlight.page.getByRole("button", { name: "Go on" }).click();
  },
  platforms: async (porchlight) => {
    await porchlight.go("Guides");
    await porchlight.page.getByRole("radio", { name: "Apps and devices" }).check({ force: true });
  },
  platform: (porchlight) => shelf(porchlight, "Apps and devices"),
  reading: (porchlight) => shelf(porchlight, "Good to know"),
  questions: (porchlight) => shelf(porchlight, "Questions to ask"),
  found: async (porchlight) => {
    await porchlight.go("Guides");
    await porchlight.page.getByRole("searchbox").fill("chat game stranger");
    await expect(porchlight.page.getByRole("status").filter({ hasText: "found" })).toBeVisible();
  },
  checklists: (porchlight) => porchlight.go("Checklists"),
  people: (porchlight) => porchlight.go("People"),
  journal: (porchlight) => porchlight.go("Journal"),
  settings: (porchlight) => porchlight.go("Settings"),
  help: (porchlight) => porchlight.go("Something has happened"),
  flow: async (porchlight) => {
    await porchlight.go("Something has happened");
    await porchlight.page.getByRole("button", { name: /threatening to share/ }).click();
    await porchlight.page.getByRole("button", { name: "Go on" }).click();
  },
  helplines: async (porchlight) => {
    await porchlight.go("Something has happened");
    await porchlight.page.getByRole("button", { name: /Just show me helplines/ }).click();
  },
};

const settled = async ({ page, heading }: Porchlight): Promise<void> => {
  await expect(heading).toBeVisible();
  await expect(page.getByText("One moment")).toHaveCount(0);
};

for (const theme of ["light", "dark"] as const) {
  for (const space of ["before set-up", "open"] as const) {
    test(`nothing axe finds: ${theme}, ${space}`, async ({ porchlight }) => {
      test.slow();
      if (space === "open") {
        await porchlight.makePrivateSpace();
        await porchlight.call("person_save", {
          id: null,
          details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
        });
      }
      await porchlight.set({ theme });
      for (const [name, go] of Object.entries(SCREENS)) {
        await go(porchlight);
        await settled(porchlight);
        expect.soft(await porchlight.axe(), name).toEqual([]);
      }
      await porchlight.page.keyboard.press("Control+k");
      await expect(porchlight.page.getByRole("combobox", { name: /Find a guide/ })).toBeFocused();
      expect.soft(await porchlight.axe(), "find").toEqual([]);
    });
  }
}

const SIZES = [
  ...TIGHT,
  { width: 480, height: 480, percent: 100 },
  { width: 480, height: 480, percent: 150 },
];
for (const { width, height, percent } of SIZES) {
  test(`nothing is lost at ${width} by ${height} with ${percent} % text`, async ({ porchlight }) => {
    test.slow();
    const { page } = porchlight;
    await porchlight.makePrivateSpace();
    await page.setViewportSize({ width, height });
    await porchlight.set({ textSizePercent: percent });
    for (const [name, go] of Object.entries(SCREENS)) {
      await go(porchlight);
      await settled(porchlight);
      expect.soft(await porchlight.overflow(), `${name} reaches beyond the window`).toBe(0);
      // Help is always one click away, and really there to click.
      const urgent = porchlight.rail.getByRole("button", { name: "Something has happened" });
      await expect.soft(urgent, name).toBeVisible();
      if (!["help", "flow", "helplines"].includes(name)) {
        // Near the fold it may take a scroll inside the rail, but nothing covers it.
        await urgent.scrollIntoViewIfNeeded();
        await expect.soft(urgent, name).toBeInViewport({ ratio: 0.9 });
      }
      for (const place of ["Today", "Guides", "Checklists", "People", "Journal", "Settings"]) {
        await expect
          .soft(porchlight.rail.getByRole("button", { name: place }), `${name}: ${place}`)
          .toBeVisible();
      }
    }
  });
}

test("what can be pressed is large enough to press", async ({ porchlight }) => {
  test.slow();
  for (const [name, go] of Object.entries(SCREENS)) {
    await go(porchlight);
    await settled(porchlight);
    const small = await porchlight.page.evaluate(() =>
      [...document.querySelectorAll("button, select, input:not([type=radio]), summary")]
        .map((one) => ({
          words: one.getAttribute("aria-label") ?? one.textContent?.trim(),
          box: one.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 1 && box.height > 0 && (box.width < 24 || box.height < 24))
        .map(({ words, box }) => `${words} ${Math.round(box.width)}x${Math.round(box.height)}`),
    );
    expect.soft(small, name).toEqual([]);
  }
});

test("nothing moves when the system asks for stillness", async ({ porchlight }) => {
  const { page } = porchlight;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  const longest = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll("*")].flatMap((one) => {
        const style = getComputedStyle(one);
        return [style.animationDuration, style.transitionDuration].flatMap((all) =>
          all.split(",").map((each) => parseFloat(each)),
        );
      }),
    ),
  );
  expect(longest).toBeLessThan(0.01);
});
