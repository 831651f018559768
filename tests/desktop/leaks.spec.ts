// Promise 3: what is written about a person is always encrypted. A word that exists nowhere else is typed and then looked for.
import { makePrivateSpace } from "../support/bridge.ts";
import { copiesInMemory, inFiles } from "./leaks.ts";
import { lock, readJournal, unlockIntoNewNote } from "./private-space.ts";
import { expect, test } from "./test.ts";

const CANARY = "zephyrquartz";
/** Reading the memory of another process needs the rights of root. */
const MAY_READ_MEMORY = process.getuid?.() === 0;

test("what is typed is in no file: not in use, not after lock, not after a crash", async ({
  startAsShipped,
  home,
}) => {
  await home.act(makePrivateSpace);
  const window = await startAsShipped();
  await unlockIntoNewNote(window);

  window.type(`${CANARY} cried today. She told me why.`);
  await window.waitForStillness();
  expect(inFiles(home.folder, CANARY), "in no file while writing").toEqual([]);

  await window.change(() => window.keys("ctrl+Return"));
  await window.change(() => window.keys("ctrl+k"));
  window.type(CANARY);
  await window.waitForStillness();
  expect(inFiles(home.folder, CANARY), "in no file after keeping and searching").toEqual([]);
  expect(window.titles().join("\n"), "in no window title").not.toContain(CANARY);

  await window.change(() => window.keys("Escape"));
  await lock(window);
  expect(inFiles(home.folder, CANARY), "in no file after lock").toEqual([]);

  await unlockIntoNewNote(window);
  window.type(`${CANARY} again`);
  await window.waitForStillness();
  await window.kill();
  expect(inFiles(home.folder, CANARY), "in no file after a crash").toEqual([]);
  expect(window.session.output, "in nothing the app prints").not.toContain(CANARY);

  // It was really there to be found: the private space has it.
  expect(JSON.stringify(await home.act(readJournal))).toContain(CANARY);
});

test("after lock no web process remembers what was on screen", async ({ startAsShipped, home }) => {
  test.skip(!MAY_READ_MEMORY, "only root may read the memory of other processes");
  await home.act(makePrivateSpace);
  const window = await startAsShipped();
  await unlockIntoNewNote(window);
  window.type(`${CANARY} cried today.`);
  await window.waitForStillness();
  const copies = () => {
    const { program, all } = window.processes();
    const webProcesses = all.filter((pid) => pid !== program);
    return webProcesses.reduce((sum, pid) => sum + copiesInMemory(pid, CANARY), 0);
  };
  expect(copies(), "the search finds what is on screen").toBeGreaterThan(0);

  await lock(window);
  expect(copies(), "a fresh web view took the place of the one that knew").toBe(0);
});
