// Promise 2: help never waits. Where nothing can be kept the window opens all the same, says so, and has everything to read.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { words } from "../support/words.ts";
import { expect, test } from "./test.ts";

test("without a home to write to, the window opens, says so, and shows guides and help", async ({
  start,
  home,
}) => {
  // Whoever runs this may write everywhere; but nobody can make a folder below a file.
  const file = join(home.folder, "file");
  writeFileSync(file, "a file");
  const app = await start({
    environment: { XDG_CONFIG_HOME: join(file, "config"), XDG_DATA_HOME: join(file, "share") },
  });
  await app.waitForText(words("en", "storage_title"));
  await app.waitForText(words("en", "storage_reading"));
  await app.waitForText(join(file, "share"));
  await app.press("Control", "2");
  await app.waitForText(words("en", "storage_title"));
  await app.click("button", words("en", "frame_urgent"));
  await app.find("heading", words("en", "flow_title"));
  expect(await app.has("text", words("en", "storage_title"))).toBe(true);
});
