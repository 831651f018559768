// A parent's first evening, in the real window, by keyboard alone.
import { expect, test } from "./test.ts";
import { Keyboard } from "./keyboard.ts";

const PASSPHRASE = "lantern gravel seven otter";
/** What was typed longer ago than this is never lost. */
const SAVED_WITHIN_MS = 1000;

test("a parent’s first evening", async ({ start }) => {
  let app = await start({ settings: { language: "en", country: "us" } });
  let hands = new Keyboard(app);

  await test.step("Today greets and lets me read at once", async () => {
    await app.waitForText("there is nothing to set up");
  });

  await test.step("I search in my own words and read the guide for her age", async () => {
    await hands.press("Control", "2");
    await hands.tabTo("searchbox", "What is it about?");
    await hands.type("she wants to send him a photo");
    await app.waitForSteadyText();
    await hands.tabTo("button", "The one rule about private pictures");
    await hands.press("Enter");
    await app.find("heading", "The one rule about private pictures");
    await hands.tabTo("radio", /^(8–10|11–13|14–17)/);
    await hands.choose("11–13");
    await app.waitForText("Say");
  });

  await test.step("We talked: now there is a reason for a private space", async () => {
    await hands.tabTo("button", "We talked");
    await hands.press("Enter");
    await app.find("dialog", "Make your private space");
    await hands.tabTo("textbox", "New passphrase");
    await hands.type(PASSPHRASE);
    await app.waitForText("ard to guess. Good.");
    await hands.tabTo("textbox", "The same once more");
    await hands.type(PASSPHRASE);
    await hands.press("Enter");
    await app.find("heading", "Your recovery sheet");
    const groups = await hands.recoveryGroups();
    expect(groups).toHaveLength(7);
    await hands.tabTo("button", "I have it in a safe place");
    await hands.press("Enter");
    await app.find("heading", "A quick look at the sheet");
    for (const number of [2, 6]) {
      await hands.tabTo("textbox", `Group ${number}`);
      await hands.type(groups[number - 1]!.toLowerCase());
    }
    await hands.press("Enter");
  });

  await test.step("I add M. and log the talk with a follow-up in two weeks", async () => {
    await app.find("dialog", "We talked");
    await hands.tabTo("textbox", "Nickname or initials");
    await hands.type("M.");
    await hands.tabTo("textbox", /^Year of birth/);
    await hands.type("2014");
    await hands.tabTo("checkbox", "I want to come back to something");
    await hands.press("Space");
    await hands.tabTo("textbox", "What to come back to");
    await hands.type("Ask how it went");
    await hands.press("Control", "Enter");
    await app.waitForText("Your talk with M. is noted.");
  });

  await test.step("I start a checklist for M.: five done, one does not apply, one not now with a note", async () => {
    await hands.press("Control", "3");
    await hands.tabTo("button", "First phone or tablet");
    await hands.press("Enter");
    await app.find("heading", "First phone or tablet");
    await hands.tabTo("button", "Go through it");
    await hands.press("Enter");
    await hands.tabTo("button", /M\./);
    await hands.press("Enter");
    await app.waitForText("0 of 14 answered");
    await hands.tabTo("button", "Done");
    for (const key of ["1", "1", "1", "1", "1", "3", "2"]) {
      await hands.press(key);
      await hands.press("ArrowDown");
    }
    await app.waitForText("7 of 14 answered");
    await hands.press("ArrowUp");
    await hands.tabTo("button", /^Add a note/);
    await hands.press("Enter");
    await hands.type("when the charger comes");
    await app.waitForText("1 does not apply");
  });

  await test.step("I write a note about M., lock and unlock", async () => {
    await hands.press("Control", "n");
    await hands.tabTo("textbox", "Your note");
    await hands.type("M. told me about the skateboard video");
    await hands.tabTo("button", "Add someone this is about");
    await hands.press("Enter");
    await hands.press("Enter");
    await hands.press("Control", "Enter");
    await app.waitForText("Kept in your journal.");
    await hands.press("Control", "l");
    await app.waitForText("Locked.");
    await hands.unlock(PASSPHRASE);
    await app.waitForText("Private space open.");
  });

  await test.step("While I type a second note the process is killed", async () => {
    await hands.press("Control", "n");
    await hands.tabTo("textbox", "Your note");
    await hands.type("She asked whether we could");
    await app.waitForText("Saved ");
    await hands.type(" talk again");
    await new Promise((resolve) => setTimeout(resolve, SAVED_WITHIN_MS));
    await app.kill();
  });

  await test.step("Guides and urgent help work while locked", async () => {
    app = await start({ home: app.home });
    hands = new Keyboard(app);
    await app.waitForText("Locked.");
    await hands.press("Control", "2");
    await hands.tabTo("button", "The promise");
    await hands.press("Enter");
    await app.find("heading", "The promise");
    await hands.tabTo("button", "Something has happened");
    await hands.press("Enter");
    await hands.tabTo("button", /^Someone is threatening/);
    await hands.press("Enter");
    await app.waitForText("911");
  });

  await test.step("A wrong passphrase gets a clear message, the right one opens", async () => {
    await hands.unlock("lantern gravel seven badger");
    await app.waitForText("passphrase does not");
    await hands.unlock(PASSPHRASE);
    await app.waitForText("Private space open.");
  });

  await test.step("Everything is there", async () => {
    await hands.press("Control", "1");
    await app.waitForText("Ask how it went");
    await app.waitForText("She asked whether we could talk again");
    await app.waitForText("7 of 14");
    await hands.press("Control", "5");
    await hands.tabTo("searchbox", "Find in your notes");
    await hands.type("skateboard");
    await app.waitForSteadyText();
    await hands.tabTo("button", /skateboard video/);
    await hands.press("Control", "4");
    await hands.tabTo("button", /M\./);
    await hands.press("Enter");
    await app.find("heading", "M., 12");
    await app.waitForText("The one rule about private pictures");
  });
});
