// Checklists: to read by anyone, to go through for someone.
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

test("can be read and printed without a private space; going through one asks for it", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.go("Checklists");
  await page.getByRole("button", { name: /First phone or tablet/ }).click();
  await expect(porchlight.heading).toHaveText("First phone or tablet");
  await expect(page.getByText("Make a child account with the true birth date.")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);
  await page.getByRole("button", { name: "Go through it" }).click();
  await expect(page.getByRole("dialog", { name: "Make your private space" })).toBeVisible();
});

test("is gone through with the keyboard, saved at every answer, and finished with a day to look again", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const maya = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  await porchlight.go("Checklists");
  await page.getByRole("button", { name: /First phone or tablet/ }).click();
  await page.getByRole("button", { name: "Go through it" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /Maya/ }).click();
  await expect(page.getByText("For Maya, begun on")).toBeVisible();
  expect(await porchlight.axe()).toEqual([]);

  const groups = page.getByRole("main").getByRole("group");
  await groups.nth(0).getByRole("button", { name: "Done" }).focus();
  await page.keyboard.press("1");
  await expect(groups.nth(0).getByRole("button", { name: "Done" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowDown");
  await expect(groups.nth(1).getByRole("button", { name: "Done" })).toBeFocused();
  await page.keyboard.press("2");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("3");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("1");
  await page.keyboard.press("1");
  await expect(groups.nth(3).locator("[aria-pressed=true]"), "the same key again takes it back").toHaveCount(
    0,
  );
  await expect(page.getByText("3 of 14 answered · 1 not now · 1 does not apply")).toBeVisible();

  await page.getByRole("button", { name: "Add a note" }).first().click();
  await page.keyboard.type("After the holidays");
  const [run] = await porchlight.call("runs", {});
  await expect
    .poll(async () =>
      (await porchlight.call("run", { id: run!.id })).ticks.map((tick) => [tick.state, tick.note]),
    )
    .toEqual(
      expect.arrayContaining([
        ["done", "After the holidays"],
        ["notNow", ""],
        ["doesNotApply", ""],
      ]),
    );

  // Left and found again as it was.
  await porchlight.go("Today");
  await porchlight.go("Checklists");
  await page.getByRole("button", { name: /Maya · Begun today/ }).click();
  await expect(page.getByRole("textbox", { name: /Note on/ })).toHaveValue("After the holidays");

  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByRole("dialog", { name: "11 items are still open" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Finish" }).click();
  await expect(page.getByText(/Look again on .* Today will remind you./)).toBeVisible();
  const after = await porchlight.call("run", { id: run!.id });
  expect(after.run.finished).not.toBeNull();
  expect(after.run.person?.id).toBe(maya.id);

  await page.getByRole("button", { name: "Go through it again" }).click();
  await expect(page.getByText("0 of 14 answered")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Earlier times" })).toBeVisible();
});

test("the answers can be erased, after a question", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const maya = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  const [list] = (await porchlight.call("shelf", { kind: "checklist" })).items;
  await porchlight.call("run_start", { checklist: list!.link.id, person: maya.id });
  await porchlight.go("People");
  await page.getByRole("button", { name: /Maya/ }).click();
  await page.getByRole("region", { name: "Checklists" }).getByRole("button").click();
  await page.getByRole("button", { name: "More for this checklist" }).click();
  await page.getByRole("menuitem", { name: "Erase these answers" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Erase" }).click();
  await expect(page.getByText("The answers are erased.")).toBeVisible();
  expect(await porchlight.call("runs", {})).toEqual([]);
});
