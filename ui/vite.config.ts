import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

/** Where the development bridge listens; `cargo xtask dev` sets it. */
const BRIDGE = `http://127.0.0.1:${process.env["PORCHLIGHT_BRIDGE_PORT"] ?? "4600"}`;

const messages = (command: "build" | "serve") =>
  paraglideVitePlugin({
    project: "./project.inlang",
    outdir: "./src/messages/compiled",
    strategy: ["globalVariable", "baseLocale"],
    // One module a message lets each screen bring its own words. While developing and testing, as in the script
    // "messages", a module a language: 1,400 modules take longer to read than everything else together.
    outputStructure: command === "build" ? "message-modules" : "locale-modules",
  });

/** The tests that show something. Only these wait for a document. */
const SHOWN = "src/**/*.dom*.test.ts";

export default defineConfig(({ command }) => ({
  plugins: [
    // Tests find the messages compiled; the plugin would go on watching them and keep the runner from ending.
    ...(process.env["VITEST"] ? [] : [messages(command)]),
    svelte(),
    svelteTesting(),
  ],
  build: {
    target: ["chrome111", "safari16.4"],
    // Fonts stay files: the window's policy has no data: fonts.
    assetsInlineLimit: 0,
    // One style sheet: a screen that comes later needs no second file, and the order of the rules stays the same.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    strictPort: true,
    proxy: { "/bridge": BRIDGE },
  },
  test: {
    // A busy machine makes the first render slow, and a timeout there would only say so.
    testTimeout: 30_000,
    restoreMocks: true,
    pool: "threads",
    projects: [
      {
        extends: true,
        test: {
          name: "shown",
          environment: "jsdom",
          setupFiles: ["./src/test/setup.ts"],
          include: [SHOWN],
        },
      },
      {
        extends: true,
        test: {
          name: "not shown",
          environment: "./src/test/no-window.ts",
          include: ["src/**/*.test.ts"],
          exclude: [SHOWN],
        },
      },
    ],
  },
}));
