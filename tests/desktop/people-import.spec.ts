// People from a file that is chosen in the system's own dialog; what it says is in no file but that one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePrivateSpace, PASSPHRASE } from "../support/bridge.ts";
import { FileDialog } from "./file-dialog.ts";
import { Keyboard } from "./keyboard.ts";
import { inFiles } from "./leaks.ts";
import { expect, test } from "./test.ts";

/** Words that stand nowhere else: one is kept, one is left out. */
const KEPT = "zephyrquartz";
const LEFT_OUT = "vexillumbrine";

test("a list is chosen in the system's dialog and imported; nothing of it is left lying about", async ({
  start,
  home,
  virtualScreen,
}) => {
  const elsewhere = mkdtempSync(join(tmpdir(), "porchlight-list-"));
  const file = join(elsewhere, "list.csv");
  const contents = `Name,What matters,Phone\n${KEPT},Tea,${LEFT_OUT}\n`;
  writeFileSync(file, contents);
  try {
    await home.act(makePrivateSpace);
    const app = await start({ settings: { language: "en", country: "us" } });
    const hands = new Keyboard(app);
    const dialog = new FileDialog(virtualScreen);
    await hands.unlock(PASSPHRASE);
    await hands.tabTo("button", "Import people");
    await hands.press("Enter");

    // Thought better of, nothing happens.
    await hands.tabTo("button", "Choose a file");
    await hands.press("Enter");
    await dialog.waitFor();
    dialog.keys("Escape");
    await dialog.waitForEnd();
    await app.find("heading", "Choose a file");

    await app.click("button", "Choose a file");
    await dialog.waitFor();
    dialog.keys("ctrl+l");
    await dialog.choose(file);
    await app.find("heading", "What is in the file");
    await app.waitForText(KEPT);
    for (const word of [KEPT, LEFT_OUT])
      expect(inFiles(home.folder, word), `${word} is in no file while it is looked at`).toEqual([]);

    await app.click("button", "Go on");
    await app.click("button", "Add 1 person");
    await app.waitForText("The file you imported is still where it was, unencrypted");
    expect(readFileSync(file, "utf8"), "the file is untouched").toBe(contents);
    await app.stop();
    for (const word of [KEPT, LEFT_OUT])
      expect(inFiles(home.folder, word), `${word} is in no file afterwards`).toEqual([]);
    const people = await home.act(async (call) => {
      await call("unlock", { passphrase: PASSPHRASE });
      return call("people", {});
    });
    expect(people.map((person) => person.name)).toEqual([KEPT]);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
