// Guides: finding one, and reading it in the thirty seconds before a talk.
import type { Page } from "@playwright/test";
import type { ItemShelf } from "../../ui/src/backend/generated.ts";
import { expect, test } from "./test.ts";

const tiles = (page: Page) => page.getByRole("main").getByRole("heading", { level: 3 });

test("the shelf has all guides by topic and filters by age and reader", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  const { items: guides, topics } = await porchlight.call("shelf", { kind: "guide" });
  await expect(tiles(page)).toHaveCount(guides.length);
  // Each below its first topic; a topic that is only the second of some has no heading.
  const headings = topics.filter(({ id }) => guides.some((guide) => guide.topics[0] === id));
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(headings.map((topic) => topic.title));
  await page.getByRole("radio", { name: "5–7" }).check({ force: true });
  const small = guides.filter((guide) => guide.ages.includes("5-7"));
  await expect(tiles(page)).toHaveText(small.map((guide) => guide.title));
  await page.getByRole("radio", { name: "Mentors" }).check({ force: true });
  await expect(tiles(page)).toHaveCount(small.filter((guide) => guide.audience.includes("mentor")).length);
});

test("search takes plain words, shows why something was found, and comes back empty-handed kindly", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  const search = page.getByRole("searchbox", { name: "What is it about?" });
  await search.fill("she wants to meet him");
  await expect(tiles(page).first()).toContainText(/meet/i);
  await expect(page.locator("mark").first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "found" })).toBeVisible();
  await search.fill("qqqzzz");
  await expect(page.getByText("No guide fits these choices.")).toBeVisible();
  await page.getByRole("button", { name: "Show all guides" }).click();
  await expect(search).toHaveValue("");
  await expect(page.getByRole("heading", { name: "Foundations" })).toBeVisible();
});

test("what is found comes by kind, the best few of each, and all of one kind on request", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  const query = "chat game stranger";
  const { groups } = await porchlight.call("find", { query });
  const names: Record<ItemShelf, string> = {
    guide: "Guides",
    checklist: "Checklists",
    flow: "Something has happened",
    rehearsal: "Rehearse",
    reading: "Good to know",
    questions: "Questions to ask",
    platform: "Apps and devices",
  };
  await porchlight.go("Guides");
  await page.getByRole("searchbox").fill(query);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(groups.map((group) => names[group.shelf]));
  const many = groups.find((group) => group.items.length > 4)!;
  const section = page.getByRole("region", { name: names[many.shelf], exact: true });
  await expect(section.getByRole("heading", { level: 3 })).toHaveCount(4);
  await section.getByRole("button", { name: `Show ${many.items.length - 4} more` }).click();
  await expect(section.getByRole("heading", { level: 3 })).toHaveText(
    many.items.map((found) => found.card.title),
  );
  await expect(section.getByRole("button", { name: many.items[4]!.card.title, exact: true })).toBeFocused();
  // Quick find has the same kinds in the same order.
  await page.keyboard.press("Control+k");
  await page.keyboard.type(query);
  const kinds = page.getByRole("listbox").getByRole("group");
  await expect(kinds.first()).toHaveAccessibleName(names[groups[0]!.shelf]);
  for (const { shelf } of groups) {
    await expect(page.getByRole("listbox").getByRole("group", { name: names[shelf] })).toBeVisible();
  }
  await expect(page.getByRole("listbox").locator("mark").first()).toBeVisible();
});

test("topics lead to their guides", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  const { topics } = await porchlight.call("shelf", { kind: "guide" });
  const last = topics.at(-1)!.title;
  await page.getByRole("navigation", { name: "Topics" }).getByRole("button", { name: last }).click();
  const heading = page.getByRole("heading", { name: last });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test("what is urgent is found first", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("searchbox").fill("someone is blackmailing my son");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Something has happened");
  await page.getByRole("button", { name: /threatening to share/ }).click();
  await expect(porchlight.heading).toHaveText("Is someone in danger right now?");
});

test("the reader says what to say and what rather not, for the age one chooses, and remembers it", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The one rule about private pictures" }).click();
  await expect(page.getByRole("radio", { name: "11–13" })).toBeChecked();
  const say = page.getByRole("region", { name: "Say", exact: true });
  const avoid = page.getByRole("region", { name: "Avoid", exact: true });
  await expect(say).toContainText("You can blame me");
  await expect(avoid).toContainText("Why would anyone be so stupid");
  // Side by side, and both to be seen without scrolling.
  const [left, right] = [(await say.boundingBox())!, (await avoid.boundingBox())!];
  expect(left.y).toBe(right.y);
  expect(left.x + left.width).toBeLessThan(right.x);
  expect(left.y).toBeLessThan(400);
  await page.getByRole("radio", { name: "14–17" }).check({ force: true });
  await expect(say).toContainText("Nobody is owed a picture");
  await expect(say).not.toContainText("You can blame me");
  await expect(say).toContainText("you will not be in trouble");
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "Threats and money" }).click();
  await expect(page.getByRole("radio", { name: "14–17" })).toBeChecked();
});

test("keys lead from part to part", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The promise" }).click();
  await expect(porchlight.heading).toBeFocused();
  await expect(page.getByRole("navigation", { name: "On this page" })).toBeVisible();
  const seen: string[] = [];
  for (let part = 0; part < 7; part++) {
    await page.keyboard.press("Alt+ArrowDown");
    seen.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
  }
  const { sections } = await porchlight.call("guide", { id: "the-promise" });
  const title = (kind: string): string => sections.find((section) => section.kind === kind)!.title;
  expect(seen).toEqual(
    ["before", "say", "avoid", "open-with", "listen-for", "try-this-week", "get-help-if"].map(title),
  );
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("heading", { name: title("try-this-week") })).toBeFocused();
  await page
    .getByRole("navigation", { name: "On this page" })
    .getByRole("button", { name: title("open-with") })
    .click();
  await expect(page.getByRole("heading", { name: title("open-with") })).toBeFocused();
});

test("a link in the text opens the item inside the window", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The one rule about private pictures" }).click();
  await page.getByRole("link", { name: "what to do about a threat" }).click();
  await expect(porchlight.heading).toHaveText("Is someone in danger right now?");
  expect(page.context().pages()).toHaveLength(1);
});

test("sources stand behind one click, and a site opens only after its address was shown", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The one rule about private pictures" }).click();
  await expect(page.getByText("Reviewed November 2026 Sources")).toBeVisible();
  await page.getByRole("button", { name: "Sources" }).click();
  const sources = page.getByRole("dialog", { name: "Where this comes from" });
  await expect(sources).toContainText("Thorn");
  const link = sources.getByRole("button", { name: /^Open / }).first();
  await link.click();
  const asks = page.getByRole("dialog", { name: "Open this site?" });
  const address = await asks.getByText(/^https:\/\//).innerText();
  expect(porchlight.asked("opened-site.txt")).toBeNull();
  await asks.getByRole("button", { name: "Cancel" }).click();
  await expect(asks).toHaveCount(0);
  expect(porchlight.asked("opened-site.txt")).toBeNull();
  await link.click();
  await asks.getByRole("button", { name: "Open it" }).click();
  await expect(asks).toHaveCount(0);
  expect(porchlight.asked("opened-site.txt")).toBe(address);
});

test("paper carries the guide and nothing else", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The promise" }).click();
  await page.getByRole("button", { name: "Print" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Print this screen" }).click();
  await expect.poll(() => porchlight.asked("printed.txt")).not.toBeNull();
  await page.emulateMedia({ media: "print" });
  await expect(porchlight.heading).toBeVisible();
  await expect(page.getByRole("region", { name: "Say", exact: true })).toBeVisible();
  await expect(page.getByText(/Porchlight. Reviewed November 2026/)).toBeVisible();
  await expect(porchlight.rail).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
});

test("a guide is saved as a PDF, whole or as a card to fold", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The promise" }).click();
  const saved = () => porchlight.asked("saved/The promise.pdf");
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Print" }).click();
  await dialog.getByRole("button", { name: "Save as PDF" }).click();
  await expect(dialog).toHaveCount(0);
  const whole = saved();
  expect(whole).toMatch(/^%PDF-1\./);

  await page.getByRole("button", { name: "Print" }).click();
  await dialog.getByText("Card to fold").click();
  await expect(dialog.getByText("folded twice to pocket size")).toBeVisible();
  await dialog.getByRole("button", { name: "Save as PDF" }).click();
  await expect(dialog).toHaveCount(0);
  const card = saved();
  expect(card).toMatch(/^%PDF-1\./);
  expect(card).not.toBe(whole);
});

test('"We talked" asks for a private space only then', async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.go("Guides");
  await page.getByRole("button", { name: "The promise" }).click();
  await page.getByRole("button", { name: "We talked" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  // Declining loses nothing.
  await expect(porchlight.heading).toHaveText("The promise");
  expect((await porchlight.call("start", {})).privateSpace.state).toBe("none");
});
