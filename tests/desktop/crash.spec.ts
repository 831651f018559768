// Promise 6: nothing typed is lost. The app is killed as a power cut would kill it, or told to end, while someone is typing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PASSPHRASE, makePrivateSpace } from "../support/bridge.ts";
import type { App } from "./app.ts";
import { Keyboard } from "./keyboard.ts";
import { readJournal } from "./private-space.ts";
import { expect, test } from "./test.ts";

/** What was typed longer ago than this must be there. */
const LOST_MS_MAX = 1_000;
/** Someone types without a pause for so long. */
const TYPING_MS = 6_000;

async function beginNote(app: App): Promise<Keyboard> {
  const hands = new Keyboard(app);
  await hands.unlock(PASSPHRASE);
  await app.waitForText("Private space open.");
  await hands.press("Control", "n");
  await hands.tabTo("textbox", "Your note");
  return hands;
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  test(`${signal} in the middle of a word costs no letter`, async ({ start, home }) => {
    await home.act(makePrivateSpace);
    const app = await start();
    const hands = await beginNote(app);
    const text = "so many lett";
    for (const letter of text) await hands.type(letter);
    expect(await app.end(signal), "the app ends by itself").toBe(true);
    // Closed in order: everything is in the one file.
    expect(existsSync(join(home.data, "vault.db-wal"))).toBe(false);
    const [page] = await home.act(readJournal);
    expect(page?.draft?.text).toBe(text);
  });
}

test("a kill in the middle of a sentence costs at most its last second", async ({ start, home }) => {
  await home.act(makePrivateSpace);
  const app = await start();
  const hands = await beginNote(app);

  // Each letter is typed when the one before has reached the page, so the times are those of the page.
  const typed: { text: string; at: number }[] = [];
  const begin = Date.now();
  for (let text = ""; Date.now() - begin < TYPING_MS;) {
    const letter = text.length % 6 === 5 ? " " : "abcde"[text.length % 6]!;
    await hands.type(letter);
    text += letter;
    typed.push({ text, at: Date.now() });
  }
  const killed = Date.now();
  await app.kill();

  const [page] = await home.act(readJournal);
  const draft = page?.draft?.text ?? "";
  const all = typed.at(-1)!.text;
  const owed = typed.findLast(({ at }) => at <= killed - LOST_MS_MAX)!.text;
  expect(all.startsWith(draft), `the draft “${draft}” is a beginning of “${all}”`).toBe(true);
  expect(draft.length, `of “${all}” only “${draft}” is there`).toBeGreaterThanOrEqual(owed.trimEnd().length);
});
