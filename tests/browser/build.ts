// The window, built once for a browser: as it ships, but for the code that talks to the bridge.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/programs.ts";

/** Where the window stands for the bridge to serve. */
export const builtWindow = join(root, "ui", "dist-bridge");

export default function build(): void {
  // Whoever writes a test may leave out building again: it takes longer than the test.
  if (process.env["PORCHLIGHT_BUILT"] && existsSync(builtWindow)) return;
  const done = spawnSync("npm", ["run", "build:bridge", "--workspace", "ui"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) throw new Error(`the window does not build:\n${done.stdout}\n${done.stderr}`);
}
