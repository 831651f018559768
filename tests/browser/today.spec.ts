// Today: a warm start, and what a day holds.
import { day, type Porchlight } from "./porchlight.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

/** Two young people, a talk, follow-ups. */
async function fill(porchlight: Porchlight): Promise<{ jo: string; maya: string }> {
  const jo = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Jo", birthYear: 2011, role: "mentee" },
  });
  const maya = await porchlight.call("person_save", {
    id: null,
    details: { ...NOBODY, name: "Maya", birthYear: 2014, role: "child" },
  });
  await porchlight.call("talk_save", {
    person: jo.id,
    guide: null,
    day: day(-21),
    note: "The team selection.",
    followUp: { what: "Ask how the talk with the coach went", due: day(-3) },
  });
  await porchlight.call("talk_save", {
    person: maya.id,
    guide: "show-me-your-world",
    day: day(-14),
    note: "",
    followUp: null,
  });
  return { jo: jo.id, maya: maya.id };
}

test("before set-up: what this is, three guides, a checklist, where help is, nothing asked", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await expect(page.getByText("It stays on this computer, and there is nothing to set up.")).toBeVisible();
  const { startWith, startChecklist } = await porchlight.call("today", {});
  expect(startWith).toHaveLength(3);
  for (const guide of startWith) await expect(page.getByRole("heading", { name: guide.title })).toBeVisible();
  await expect(page.getByRole("heading", { name: startChecklist!.title })).toBeVisible();
  await expect(page.getByText("Is something wrong right now?")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Open the guide" }).click();
  await expect(porchlight.heading).toHaveText(startWith[0]!.title);
});

test("a conversation is suggested for each young person, with why, and can be put aside", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await porchlight.open();
  const { suggestions } = (await porchlight.call("today", {})).private!;
  expect(suggestions).toHaveLength(2);
  const first = suggestions[0]!;
  const lamp = page.getByRole("region", { name: first.item.title });
  await expect(lamp).toContainText(`For ${first.person.name}`);
  await expect(lamp).toContainText(/You talked about|You have not talked about this yet/);
  await lamp.getByRole("button", { name: /^Not now/ }).click();
  await expect(page.getByText("Put aside for now.")).toBeVisible();
  const after = (await porchlight.call("today", {})).private!.suggestions;
  expect(after.map((one) => [one.person.id, one.item.link.id])).not.toContainEqual([
    first.person.id,
    first.item.link.id,
  ]);
  // The guide opens at the young person's age.
  const next = after[0]!;
  await page.getByRole("button", { name: "Open the guide" }).click();
  await expect(porchlight.heading).toHaveText(next.item.title);
  await expect(page.getByRole("radio", { name: next.person.ageBand!.replace("-", "–") })).toBeChecked();
});

test("a follow-up is done, and undone", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await fill(porchlight);
  await porchlight.open();
  const what = page.getByText("Ask how the talk with the coach went");
  await expect(what).toBeVisible();
  await expect(porchlight.rail.getByText("1", { exact: true })).toBeVisible();
  await page
    .getByRole("button", { name: /Done.*Ask how the talk with the coach went|^Done/ })
    .first()
    .click();
  await expect(what).toHaveCount(0);
  await expect(porchlight.rail.getByText("1", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(what).toBeVisible();
});

test("who has waited longest comes first; drafts, checklists and the last read guide are at hand", async ({
  porchlight,
}) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  const { jo, maya } = await fill(porchlight);
  const { id } = await porchlight.call("entry_new", {});
  await porchlight.call("draft_save", { entry: id, text: "Quiet on the way home", people: [jo] });
  const run = await porchlight.call("run_start", { checklist: "first-phone-or-tablet", person: maya });
  await porchlight.call("run_tick", {
    run: run.run.id,
    item: run.groups[0]!.items[0]!.id,
    state: "done",
    note: "",
  });
  await porchlight.call("guide", { id: "the-promise" });
  await porchlight.open();
  await expect(page.getByRole("region", { name: "Who to see" }).getByRole("listitem")).toHaveText([
    /Jo/,
    /Maya/,
  ]);
  const under = page.getByRole("region", { name: "Checklists under way" });
  await expect(under).toContainText("First phone or tablet");
  await expect(under.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "1");
  await expect(page.getByRole("region", { name: "You last read" })).toContainText("The promise");
  await page.getByRole("region", { name: "Continue writing" }).getByRole("button").click();
  await expect(page.getByRole("main").getByRole("textbox").first()).toHaveText(/Quiet on the way home/);
});

test("an open but empty private space says how to begin", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.makePrivateSpace();
  await page.getByRole("button", { name: "Add a young person" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("Jo");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Who to see" })).toContainText("Jo");
});

test("a recovery code that was not confirmed is not forgotten", async ({ porchlight }) => {
  const { page } = porchlight;
  await porchlight.call("private_space_create", { passphrase: "lantern gravel seven otter" });
  await porchlight.open();
  await expect(page.getByText("Your recovery code is not confirmed yet.")).toBeVisible();
  await page.getByRole("button", { name: "Confirm it now" }).click();
  await expect(porchlight.heading).toHaveText("Settings");
});
