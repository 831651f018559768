// A young person is handed from one mentor's computer to another's as one file, through the system's own dialogs.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePrivateSpace, PASSPHRASE } from "../support/bridge.ts";
import { FileDialog } from "./file-dialog.ts";
import { Home } from "./home.ts";
import { Keyboard } from "./keyboard.ts";
import { inFiles } from "./leaks.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

/** What both mentors know. */
const SHARED = "walrus pepper eleven canal";
/** A word that stands nowhere else. */
const WORD = "zephyrquartz";

test("one file leaves, locked, and the next mentor takes over from it", async ({
  start,
  home,
  virtualScreen,
}) => {
  const elsewhere = mkdtempSync(join(tmpdir(), "porchlight-handover-"));
  const file = join(elsewhere, "for the next mentor.age");
  const next = new Home();
  const dialog = new FileDialog(virtualScreen);
  try {
    await home.act(async (call) => {
      await makePrivateSpace(call);
      const wren = await call("person_save", {
        id: null,
        details: { ...NOBODY, name: "Wren", birthYear: 2013, role: "mentee" },
      });
      const { id } = await call("entry_new", {});
      await call("entry_keep", { entry: id, text: `By the ${WORD}`, people: [wren.id] });
    });
    const first = await start({ settings: { language: "en", country: "us" } });
    let hands = new Keyboard(first);
    await hands.unlock(PASSPHRASE);
    await first.waitForText("Private space open.");
    await first.click("button", "Wren", { exact: false });
    await first.click("button", "More for Wren");
    await first.click("menuitem", "Closing and handing over");
    await first.click("button", "Choose what goes along");
    await hands.tabTo("textbox", "New passphrase");
    await hands.type(SHARED);
    await hands.tabTo("textbox", "The same once more");
    await hands.type(SHARED);
    await hands.press("Enter");
    await dialog.waitFor();
    await dialog.choose(file);
    await first.find("heading", "The file is saved");
    await first.stop();
    const saved = readFileSync(file);
    expect(saved.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
    expect(saved.includes(WORD)).toBe(false);
    expect(inFiles(home.folder, WORD), "it is in no file").toEqual([]);

    await next.act(makePrivateSpace);
    const second = await start({ home: next, settings: { language: "en", country: "us" } });
    hands = new Keyboard(second);
    await hands.unlock(PASSPHRASE);
    await second.waitForText("Private space open.");
    await second.click("button", "Take over from another mentor");
    await second.click("button", "Choose the file");
    await dialog.waitFor();
    dialog.keys("ctrl+l");
    await dialog.choose(file);
    await hands.tabTo("textbox", "The passphrase they told you");
    await hands.type(SHARED);
    await hands.press("Enter");
    await second.find("heading", "In this file: Wren (2013)");
    await second.click("button", "Keep it here");
    await second.waitForText("Wren is here now.");
    await second.waitForText(`By the ${WORD}`);
    await second.stop();
    expect(inFiles(next.folder, WORD), "it is in no file of theirs").toEqual([]);
    const found = await next.act(async (call) => {
      await call("unlock", { passphrase: PASSPHRASE });
      return call("journal", { filter: { words: WORD } });
    });
    expect(found.entries).toHaveLength(1);
  } finally {
    next.remove();
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
