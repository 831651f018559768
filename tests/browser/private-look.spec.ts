// The private screens with something in them, in both themes and at every size: nothing axe finds, nothing sideways.
import { TIGHT, type Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

const LONG = "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(3);

/** Three people, two notes and two drafts, a checklist begun and one finished, something in the trash. */
async function fill(porchlight: Porchlight): Promise<void> {
  const maya = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  const jo = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: LONG.slice(0, 60), role: "mentee" },
  });
  const gone = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "T.R.", role: "mentee" },
  });
  const followUp = { what: LONG, due: "2026-01-01" };
  await porchlight.call("talk_save", {
    person: maya.id,
    guide: null,
    day: "2026-01-01",
    note: LONG,
    followUp,
  });
  await porchlight.call("follow_up_save", {
    id: null,
    person: maya.id,
    what: "Ask about the week",
    due: "2099-01-01",
  });
  for (const text of ["Walk by the river\n\nShe talked the whole way.", LONG]) {
    const { id } = await porchlight.call("entry_new", {});
    await porchlight.call("entry_keep", { entry: id, text, people: [maya.id, jo.id] });
    await porchlight.call("draft_save", { entry: id, text: `${text} More.`, people: [maya.id] });
  }
  const [first, second] = (await porchlight.call("shelf", { kind: "checklist" })).items;
  const begun = await porchlight.call("run_start", { checklist: first!.link.id, person: maya.id });
  const items = begun.groups.flatMap((group) => group.items);
  for (const [index, state] of (["done", "notNow", "doesNotApply"] as const).entries()) {
    await porchlight.call("run_tick", { run: begun.run.id, item: items[index]!.id, state, note: LONG });
  }
  const done = await porchlight.call("run_start", { checklist: second!.link.id, person: maya.id });
  await porchlight.call("run_finish", { id: done.run.id });
  await porchlight.call("trash_put", { kind: "person", id: gone.id });
}

const SCREENS: Record<string, (porchlight: Porchlight) => Promise<void>> = {
  people: (porchlight) => porchlight.go("People"),
  person: async (porchlight) => {
    await porchlight.go("People");
    await porchlight.page.getByRole("button", { name: /Maya/ }).click();
    await expect(porchlight.heading).toHaveText(/Maya, /);
  },
  checklists: async (porchlight) => {
    await porchlight.go("Checklists");
    await expect(porchlight.page.getByRole("heading", { name: "Finished" })).toBeVisible();
  },
  checklist: async (porchlight) => {
    await porchlight.go("Checklists");
    await porchlight.page.getByRole("region", { name: "All checklists" }).getByRole("button").first().click();
    await expect(porchlight.page.getByRole("button", { name: "Go on" })).toBeVisible();
  },
  run: async (porchlight) => {
    await porchlight.go("Checklists");
    await porchlight.page.getByRole("region", { name: "Going on" }).getByRole("button").click();
    await porchlight.page.getByRole("button", { name: "Why and how" }).first().click();
  },
  "finished run": async (porchlight) => {
    await porchlight.go("Checklists");
    await porchlight.page.getByRole("region", { name: "Finished" }).getByRole("button").click();
    await expect(porchlight.page.getByRole("button", { name: "Go through it again" })).toBeVisible();
  },
  journal: async (porchlight) => {
    await porchlight.go("Journal");
    await expect(porchlight.page.getByRole("heading", { name: "Not kept yet" })).toBeVisible();
  },
  "journal, searched": async (porchlight) => {
    await porchlight.go("Journal");
    await porchlight.page.getByRole("searchbox").fill("river");
    await expect(porchlight.page.locator("mark").first()).toBeVisible();
  },
  note: async (porchlight) => {
    await porchlight.go("Journal");
    await porchlight.page.getByRole("region", { name: "Not kept yet" }).getByRole("button").first().click();
    await expect(porchlight.page.getByText("These are changes that are not kept yet.")).toBeVisible();
  },
  settings: (porchlight) => porchlight.go("Settings"),
  trash: async (porchlight) => {
    await porchlight.go("Settings");
    await porchlight.page.getByRole("button", { name: "Open the trash" }).click();
    await expect(porchlight.page.getByText("T.R.")).toBeVisible();
  },
};

const DIALOGS: Record<string, (porchlight: Porchlight) => Promise<void>> = {
  talk: async (porchlight) => {
    await SCREENS["person"]!(porchlight);
    await porchlight.page.getByRole("button", { name: "We talked", exact: true }).click();
    await porchlight.page.getByRole("checkbox", { name: "I want to come back to something" }).check();
    await porchlight.page.getByRole("dialog").getByText("Another day").click();
  },
  person: async (porchlight) => {
    await porchlight.go("People");
    await porchlight.page.getByRole("button", { name: "Add someone" }).click();
    await porchlight.page.keyboard.press("Enter");
  },
  "start a checklist": async (porchlight) => {
    await SCREENS["person"]!(porchlight);
    await porchlight.page.getByRole("button", { name: "Start a checklist" }).click();
  },
  passphrase: async (porchlight) => {
    await porchlight.go("Settings");
    await porchlight.page.getByRole("button", { name: "Change the passphrase" }).click();
  },
};

const settled = async ({ page, heading }: Porchlight): Promise<void> => {
  await expect(heading).toBeVisible();
  await expect(page.getByText("One moment")).toHaveCount(0);
};

for (const theme of ["light", "dark"] as const) {
  test(`nothing axe finds: ${theme}`, async ({ porchlight }) => {
    test.slow();
    await porchlight.makePrivateSpace();
    await fill(porchlight);
    await porchlight.set({ theme });
    for (const [name, go] of Object.entries(SCREENS)) {
      await go(porchlight);
      await settled(porchlight);
      expect.soft(await porchlight.axe(), name).toEqual([]);
    }
    for (const [name, open] of Object.entries(DIALOGS)) {
      await open(porchlight);
      await expect(porchlight.page.getByRole("dialog")).toBeVisible();
      expect.soft(await porchlight.axe(), name).toEqual([]);
      await porchlight.open();
    }
  });
}

for (const { width, height, percent } of TIGHT) {
  test(`nothing is lost at ${width} by ${height} with ${percent} % text`, async ({ porchlight }) => {
    test.slow();
    const { page } = porchlight;
    await porchlight.makePrivateSpace();
    await fill(porchlight);
    await page.setViewportSize({ width, height });
    await porchlight.set({ textSizePercent: percent });
    for (const [name, go] of Object.entries(SCREENS)) {
      await go(porchlight);
      await settled(porchlight);
      expect.soft(await porchlight.overflow(), `${name} reaches beyond the window`).toBe(0);
    }
    for (const [name, open] of Object.entries(DIALOGS)) {
      await open(porchlight);
      const dialog = page.getByRole("dialog");
      await expect(dialog).toBeVisible();
      const wide = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
      expect.soft(wide, `${name} reaches beyond its box`).toBeLessThanOrEqual(0);
      // The main button can be reached.
      const button = dialog.getByRole("button").last();
      await button.scrollIntoViewIfNeeded();
      await expect.soft(button, name).toBeInViewport();
      await porchlight.open();
    }
  });
}
