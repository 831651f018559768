// Promise 1: nothing leaves the computer. The app and every process it starts are watched by the system itself.
import { join } from "node:path";
import { makePrivateSpace } from "../support/bridge.ts";
import { networkCalls, tracer } from "./network.ts";
import { lock, unlockIntoNewNote } from "./private-space.ts";
import { expect, test } from "./test.ts";

test("a whole small session makes no network call", async ({ startAsShipped, home }) => {
  await home.act(makePrivateSpace);
  const calls = join(home.folder, "network.txt");
  const window = await startAsShipped({ watcher: tracer(calls) });

  await test.step("read, search, write, look for help, lock", async () => {
    for (const place of ["ctrl+2", "ctrl+3", "ctrl+1"]) await window.change(() => window.keys(place));
    await unlockIntoNewNote(window);
    window.type("See https://example.org/picture.png and <img src=https://example.org/x>");
    await window.waitForStillness();
    await window.change(() => window.keys("ctrl+Return"));
    await window.change(() => window.keys("ctrl+k"));
    window.type("picture");
    await window.waitForStillness();
    await window.change(() => window.keys("Escape"));
    await lock(window);
  });

  await window.stop();
  expect(networkCalls(calls), "the app opens no network connection at all").toEqual([]);
});

test("the watch would see a network call", async ({ startAsShipped, home }) => {
  const calls = join(home.folder, "network.txt");
  // A program that shows nothing and asks the network once.
  const ask = [
    "perl",
    "-MSocket",
    "-e",
    'socket(my $s, PF_INET, SOCK_DGRAM, 0); connect($s, sockaddr_in(9, inet_aton("127.0.0.1")))',
  ];
  await expect(startAsShipped({ watcher: [...tracer(calls), ...ask] })).rejects.toThrow();
  expect(networkCalls(calls)).not.toEqual([]);
});
