// Promise 6: nothing typed is lost. The app is killed as a power cut would kill it, while someone is typing.
import { makePrivateSpace } from "../support/bridge.ts";
import { readJournal, unlockIntoNewNote } from "./private-space.ts";
import { expect, test } from "./test.ts";

/** What was typed longer ago than this must be there. */
const LOST_MS_MAX = 1_000;
/** Words typed before the kill. */
const WORDS = 20;
/** How fast a practised hand types. */
const LETTER_MS = 70;

test("a kill in the middle of a sentence costs at most its last second", async ({ startAsShipped, home }) => {
  await home.act(makePrivateSpace);
  const window = await startAsShipped();
  await unlockIntoNewNote(window);

  const typed: { text: string; at: number }[] = [];
  let text = "";
  for (let word = 1; word <= WORDS; word += 1) {
    const next = `word${word} `;
    window.type(next, LETTER_MS);
    text += next;
    typed.push({ text, at: Date.now() });
  }
  const killed = Date.now();
  await window.kill();

  const journal = await home.act(readJournal);
  const draft = journal[0]?.draft?.text ?? "";
  const owed = typed.findLast(({ at }) => at <= killed - LOST_MS_MAX)?.text ?? "";
  expect(text.startsWith(draft.trim()), "the draft is what was typed, up to some point").toBe(true);
  expect(draft.length, `of “${text}” only “${draft}” is there`).toBeGreaterThanOrEqual(owed.trim().length);
});
