import { readdirSync } from "node:fs";
// Promise 3: what is written about a person is always encrypted. A word that exists nowhere else is typed and then looked for.
import { PASSPHRASE, makePrivateSpace } from "../support/bridge.ts";
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

test("after lock no process remembers what was on screen, and nothing is left over", async ({
  startAsShipped,
  home,
}) => {
  test.skip(!MAY_READ_MEMORY, "only root may read the memory of other processes");
  await home.act(makePrivateSpace);
  const window = await startAsShipped();
  const openFiles: number[] = [];
  const processesAtFirst = window.processes().all.length;
  for (const round of ["first", "second"]) {
    await unlockIntoNewNote(window);
    window.type(`${CANARY} cried today.`);
    await window.waitForStillness();
    const { program } = window.processes();
    const copies = (text: string) =>
      window.processes().all.reduce((sum, pid) => sum + copiesInMemory(pid, text), 0);
    expect(copiesInMemory(program, CANARY), "the search finds what was saved").toBeGreaterThan(0);

    await lock(window);
    expect(window.processes().program, "for whoever started it, the program goes on").toBe(program);
    expect(copies(CANARY), `copies of what was written, ${round} lock`).toBe(0);
    expect(copies(PASSPHRASE), `copies of the passphrase, ${round} lock`).toBe(0);
    expect(window.processes().all.length, "no process is left over").toBe(processesAtFirst);
    openFiles.push(readdirSync(`/proc/${program}/fd`).length);
  }
  expect(openFiles[1], "no file is left open").toBe(openFiles[0]);
});
