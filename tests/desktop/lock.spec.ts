// Esc twice and the auto-lock hide the window and close the private space; what was being written is saved first.
import { PASSPHRASE, makePrivateSpace } from "../support/bridge.ts";
import { until } from "../support/running.ts";
import { Keyboard } from "./keyboard.ts";
import { readJournal } from "./private-space.ts";
import { expect, test } from "./test.ts";

/** The shortest time until locking that can be set, and what a busy machine may add to it. */
const LOCKED_MS_MAX = 60_000 + 30_000;
/** Making the key out of the passphrase takes less than this. */
const UNLOCKED_MS_MAX = 5_000;

test("Esc twice hides everything at once, and the last words are kept", async ({ start, home }) => {
  await home.act(makePrivateSpace);
  const app = await start({ settings: { language: "en" } });
  const hands = new Keyboard(app);
  await hands.unlock(PASSPHRASE);
  await app.waitForText("Private space open.");
  await hands.press("Control", "n");
  await hands.tabTo("textbox", "Your note");
  await hands.type("Somebody comes into the room");
  await hands.press("Escape");
  await hands.press("Escape");
  await app.find("button", "Continue");
  const shown = await app.text();
  for (const word of ["Somebody", "Guides", "Journal"]) expect(shown, "a neutral screen").not.toContain(word);

  await hands.tabTo("button", "Continue");
  await hands.press("Enter");
  await app.waitForText("Locked.");
  await app.stop();
  const [page] = await home.act(readJournal);
  expect(page?.draft?.text).toBe("Somebody comes into the room");
});

test("Esc twice wins over an unlocking that is under way", async ({ start, home }) => {
  await home.act(makePrivateSpace);
  const app = await start({ settings: { language: "en" } });
  const hands = new Keyboard(app);
  await hands.unlock(PASSPHRASE);
  await hands.press("Escape");
  await hands.press("Escape");
  // On a busy machine the two keys may come too far from each other.
  for (let tries = 0; tries < 5 && !(await app.has("button", "Continue")); tries += 1) {
    await hands.press("Escape");
    await hands.press("Escape");
  }
  await app.find("button", "Continue");
  // The key is ready by now, if it was still being made.
  await new Promise((resolve) => setTimeout(resolve, UNLOCKED_MS_MAX));
  await hands.tabTo("button", "Continue");
  await hands.press("Enter");
  await app.waitForText("Locked.");
  expect(await app.text()).not.toContain("Private space open.");
});

test("after a quiet minute the private space locks by itself", async ({ start, home }) => {
  await home.act(makePrivateSpace);
  const app = await start({ settings: { language: "en", autoLockMinutes: 1 } });
  const hands = new Keyboard(app);
  await hands.unlock(PASSPHRASE);
  await app.waitForText("Private space open.");
  await hands.press("Control", "n");
  await hands.tabTo("textbox", "Your note");
  await hands.type("I was called away");
  const locked = await until(() => app.has("text", "Locked."), LOCKED_MS_MAX, 1_000);
  expect(locked, "nobody was there for a minute").toBe(true);
  expect(await app.text()).not.toContain("called away");
  await app.stop();
  const [page] = await home.act(readJournal);
  expect(page?.draft?.text).toBe("I was called away");
});
