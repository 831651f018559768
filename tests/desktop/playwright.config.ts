import { defineConfig } from "@playwright/test";
import { reporters } from "../support/reporters.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "./test-results",
  // Each journey has a screen of its own, but a busy machine makes real windows slow.
  workers: 1,
  timeout: 180_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: reporters(),
});
