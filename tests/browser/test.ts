// What every browser test is given: the app in a fresh folder, gone when the test ends.
import { test as base, expect } from "@playwright/test";
import { Porchlight, type Start } from "./porchlight.ts";

type Fixtures = {
  /** The app, before anything private was written. */
  porchlight: Porchlight;
  /** Starts the app otherwise: in another language, later, or with an earlier folder. */
  start: (options?: Start) => Promise<Porchlight>;
};

export const test = base.extend<Fixtures>({
  start: async ({ page }, use) => {
    const started: Porchlight[] = [];
    await use(async (options) => {
      const porchlight = await Porchlight.start(page, options);
      started.push(porchlight);
      return porchlight;
    });
    for (const porchlight of started) {
      // A policy that was broken or an error nobody saw is a fault, whatever the test was about.
      expect.soft(porchlight.complaints).toEqual([]);
      await porchlight.remove();
    }
  },
  porchlight: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect };
