// A mentor with forty mentees and two years of notes: who is due, a check-in in a minute by keys alone, and finding it again.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { sample } from "../support/programs.ts";
import { LANGUAGES } from "../support/languages.ts";
import { words } from "../support/words.ts";
import { Keyboard } from "./keyboard.ts";
import { expect, test } from "./test.ts";

/** The passphrase of a sample; `porchlight-sample` prints it. */
const PASSPHRASE = "sample porch lamp evening";
const PEOPLE = 40;
const ENTRIES = 5_000;
/** What a minute is for: from the young person's page to the kept check-in, on a slow machine that does other things as well. */
const CHECK_IN_MS_MAX = 60_000;
/** A word that no sample has. */
const RARE = "Zeppelin";

for (const language of LANGUAGES) {
  test(`a mentor of forty in ${language}: due, a check-in that survives a crash, found again, answered together`, async ({
    start,
    home,
  }, info) => {
    const say = (message: string, filled?: Record<string, string>) => words(language, message, filled);
    mkdirSync(home.data, { recursive: true, mode: 0o700 });
    execFileSync(sample(), [home.data, String(PEOPLE), String(ENTRIES), language, "1"]);
    const people = await home.act(async (call) => {
      await call("unlock", { passphrase: PASSPHRASE });
      return call("people", {});
    });
    expect(people).toHaveLength(PEOPLE);
    const first = people[0]!;

    let app = await start({ settings: { language, country: "us" } });
    let hands = new Keyboard(app);
    const unlock = async () => {
      await hands.press("Control", "4");
      await app.find("heading", say("frame_people"));
      await hands.tabTo("textbox", say("lock_passphrase"));
      await hands.type(PASSPHRASE);
      await hands.press("Enter");
      await app.waitForText(say("frame_space_open"));
    };
    const openFirst = async () => {
      await hands.press("Control", "4");
      await hands.tabTo("button", new RegExp(`^\\S?\\s*${first.name.replaceAll(".", "\\.")}(?! \\d)`));
      await hands.press("Enter");
    };
    await unlock();

    // Who is due stands first, among forty.
    await hands.press("Control", "1");
    await app.waitForText(say("rhythm_now"));
    await openFirst();
    await app.find("heading", say("rhythm_title"));

    // The app is killed while a check-in is half written.
    await hands.tabTo("button", say("check_in_title"));
    await hands.press("Enter");
    await hands.tabTo("textbox", say("check_in_note"));
    await hands.type(`${RARE} over the lake.`);
    await app.waitForText(say("check_in_saves"));
    await expect
      .poll(() => app.driver.execute('return document.querySelector("[data-save-state=saved]") !== null'))
      .toBe(true);
    await app.kill();

    app = await start();
    hands = new Keyboard(app);
    await unlock();
    await openFirst();
    const begun = Date.now();
    await hands.tabTo("button", say("check_in_carry_on"));
    await hands.press("Enter");
    await hands.tabTo("radio", say("check_in_in_person"));
    await hands.press("ArrowRight");
    await hands.tabTo("textbox", say("check_in_strength"));
    await hands.type("Kind.");
    await hands.press("Control", "Enter");
    await app.waitForText(say("check_in_kept"));
    const took = Date.now() - begun;
    info.annotations.push({ type: "a check-in by keys", description: `${took} ms` });
    expect(took).toBeLessThan(CHECK_IN_MS_MAX);

    // Found again by a word, and no longer due.
    await hands.press("Control", "k");
    await hands.type(RARE);
    await app.waitForText(say("check_in_show"));
    await hands.press("Escape");

    // They answer for themselves, choose what is kept, and the passphrase brings the notes back.
    await openFirst();
    await hands.tabTo("button", say("check_in_title"));
    await hands.press("Enter");
    await hands.tabTo("button", say("together_open"));
    await hands.press("Enter");
    await app.find("heading", say("together_title"));
    expect(await app.text(), "only what is meant for both").not.toContain(RARE);
    // The set with the answers to choose from has more than ten lines.
    await hands.tabTo("button", /1\d/);
    await hands.press("Enter");
    await hands.tabTo("radio", /./);
    await hands.press("Space");
    await hands.tabTo("button", say("together_enough"));
    await hands.press("Enter");
    await app.find("heading", say("together_keep_title"));
    await hands.tabTo("button", say("together_keep_all"));
    await hands.press("Enter");
    await app.find("heading", say("together_thanks", { name: first.name }));
    await hands.tabTo("textbox", say("lock_passphrase"));
    await hands.type(PASSPHRASE);
    await hands.press("Enter");
    await app.find("heading", say("check_in_with", { name: first.name }));
    await app.waitForText(say("check_in_theirs"));
    await hands.press("Control", "Enter");
    await app.waitForText(say("check_in_kept"));
    await app.stop();
    const after = await home.act(async (call) => {
      await call("unlock", { passphrase: PASSPHRASE });
      const { checkIns } = await call("find", { query: RARE });
      const page = await call("person", { id: first.id, timelineAfter: null });
      return { checkIns, page };
    });
    expect(after.checkIns.map((one) => one.person.id)).toEqual([first.id]);
    expect(after.page.timeline[0]?.what).toMatchObject({
      kind: "checkIn",
      checkIn: { content: { answers: [{ questionSet: "wellbeing", theirs: true }] } },
    });
    expect(after.page.timeline[1]?.what).toMatchObject({
      kind: "checkIn",
      checkIn: { content: { how: "call", strengths: "Kind.", note: `${RARE} over the lake.` } },
    });
    expect(after.page.person.contactDueInDays).toBeGreaterThan(0);
  });
}
