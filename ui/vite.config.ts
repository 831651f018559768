import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

/** Where the development bridge listens; `cargo xtask dev` sets it. */
const BRIDGE = `http://127.0.0.1:${process.env["PORCHLIGHT_BRIDGE_PORT"] ?? "4600"}`;

const messages = paraglideVitePlugin({
  project: "./project.inlang",
  outdir: "./src/messages/compiled",
  strategy: ["globalVariable", "baseLocale"],
});

export default defineConfig({
  plugins: [
    // Tests find the messages compiled; the plugin would go on watching them and keep the runner from ending.
    ...(process.env["VITEST"] ? [] : [messages]),
    svelte(),
    svelteTesting(),
  ],
  build: {
    target: ["chrome111", "safari16.4"],
    // Fonts stay files: the window's policy has no data: fonts.
    assetsInlineLimit: 0,
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
    environment: "jsdom",
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.ts"],
    // A busy machine makes the first render slow, and a timeout there would only say so.
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
