import type { Environment } from "vitest/runtime";

/** Where a test runs that shows nothing: the code of the window, without the second it takes to make a document. */
export default {
  name: "no-window",
  viteEnvironment: "client",
  setup: () => ({ teardown() {} }),
} satisfies Environment;
