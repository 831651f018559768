// Two copies must never write into one private space: a second start shows the first and ends.
import { app } from "../support/programs.ts";
import { Running } from "../support/running.ts";
import { expect, test } from "./test.ts";

const ENDS_MS_MAX = 15_000;

test("a second start shows the first and ends", async ({ startAsShipped, home, virtualScreen }) => {
  const window = await startAsShipped();
  const before = window.processes();
  const environment = {
    ...home.environment(virtualScreen.display),
    DBUS_SESSION_BUS_ADDRESS: home.busAddress,
  };
  const second = await Running.start([app()], { env: environment, cwd: home.folder });
  try {
    expect(await second.ends(ENDS_MS_MAX), "the second copy ends by itself").toBe(true);
  } finally {
    await second.stop();
  }
  expect(window.processes().program, "the first copy stays").toBe(before.program);
  expect(window.titles(), "there is still one window").toHaveLength(1);
});
