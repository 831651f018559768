// A reminder is a notification of the desktop, which others may see: it says that something is due, and neither what nor with whom.
import { PASSPHRASE, makePrivateSpace } from "../support/bridge.ts";
import { Running, until } from "../support/running.ts";
import { Keyboard } from "./keyboard.ts";
import { expect, test } from "./test.ts";
import { NOBODY } from "../../ui/src/backend/generated.ts";

/** The app looks three times a minute; a busy machine may need longer. */
const REMINDED_MS_MAX = 90_000;
/** In the follow-up and in the name of whom it is for. */
const PRIVATE_WORD = "Zeppelin";

/** A zone in which it is about noon, so that the hour of the test does not matter. */
function zoneOfNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  // In these names the sign is turned round.
  return ahead === 0 ? "Etc/UTC" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

test("a reminder comes when nobody looks, and names nobody", async ({ start, home }) => {
  await home.act(async (call) => {
    await makePrivateSpace(call);
    const person = await call("person_save", {
      id: null,
      details: { ...NOBODY, name: PRIVATE_WORD, role: "mentee" },
    });
    await call("follow_up_save", {
      id: null,
      person: person.id,
      what: `Ask ${PRIVATE_WORD}`,
      // Due whatever the day is in any zone.
      due: "2026-01-01",
    });
  });
  const app = await start({
    settings: { language: "en", reminders: true },
    environment: { TZ: zoneOfNoon() },
  });
  const watch = await Running.start(
    ["dbus-monitor", "--session", "interface='org.freedesktop.Notifications'"],
    { env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: home.busAddress } },
  );
  try {
    const hands = new Keyboard(app);
    await hands.unlock(PASSPHRASE);
    await app.waitForText("Private space open.");
    app.leaveWindow();
    const reminded = await until(() => watch.output.includes("member=Notify"), REMINDED_MS_MAX, 500);
    expect(reminded, `a reminder was sent\n${watch.output}`).toBe(true);
    await until(() => watch.output.includes("There is something for today."), 5_000);
    expect(watch.output).toContain("There is something for today.");
    expect(watch.output).not.toContain(PRIVATE_WORD);
  } finally {
    await watch.stop();
  }
});
