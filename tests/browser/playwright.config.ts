import { defineConfig } from "@playwright/test";
import { installed } from "../support/programs.ts";
import { reporters } from "../support/reporters.ts";

/** Chromium asks its makers for many things on its own. Here it can find nobody but this computer. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Chromium's sandbox refuses to work for root, who runs the tests on build machines. */
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  globalSetup: "./build.ts",
  outputDir: "./test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: reporters(),
  use: {
    viewport: { width: 1240, height: 820 },
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: installed("chromium", "chromium-browser", "google-chrome"),
      args: [...QUIET, ...AS_ROOT],
    },
  },
});
