// What every journey is given: a screen of its own and apps that are gone when it ends.
import { test as base } from "@playwright/test";
import { App, type Start as AppStart } from "./app.ts";
import { Home } from "./home.ts";
import { Screen } from "./screen.ts";
import { Window, type Start as WindowStart } from "./window.ts";

type Journey = {
  /** A virtual screen. */
  virtualScreen: Screen;
  /** The person's folders, empty at first; every start of the app finds what the one before has left. */
  home: Home;
  /** Starts the app under remote control. */
  start: (options?: Omit<AppStart, "screen">) => Promise<App>;
  /** Starts the app exactly as people get it. */
  startAsShipped: (options?: Omit<WindowStart, "screen">) => Promise<Window>;
};

export const test = base.extend<Journey>({
  virtualScreen: async ({}, use) => {
    const screen = await Screen.start();
    await use(screen);
    await screen.stop();
  },

  home: async ({}, use) => {
    const home = new Home();
    await use(home);
    home.remove();
  },

  start: async ({ virtualScreen: screen, home }, use, info) => {
    const started: App[] = [];
    await use(async (options) => {
      const app = await App.start({ screen, home, ...options });
      started.push(app);
      return app;
    });
    if (info.status !== info.expectedStatus) screen.picture(info.outputPath("screen.png"));
    for (const app of started) await app.stop();
  },

  startAsShipped: async ({ virtualScreen: screen, home }, use, info) => {
    const started: Window[] = [];
    await use(async (options) => {
      const window = await Window.start({ screen, home, ...options });
      started.push(window);
      return window;
    });
    if (info.status !== info.expectedStatus) screen.picture(info.outputPath("screen.png"));
    for (const window of started) await window.stop();
  },
});

export { expect } from "@playwright/test";
