// Drives the app with keys alone, so that each test that uses it also shows that no mouse is needed.
import { expect } from "@playwright/test";
import type { App, Role } from "./app.ts";

/** More stops of the Tab key than any screen has. */
const STOPS_MAX = 120;

/** The element that has the focus, and whether that can be seen. */
export type Focused = { role: string; name: string; outlined: boolean };

/** Sends keys to the app, and finds by Tab what is to be used. */
export class Keyboard {
  constructor(readonly app: App) {}

  /** Presses keys together. */
  async press(...keys: string[]): Promise<void> {
    await this.app.press(...keys);
  }

  /** Types into whatever has the keyboard. */
  async type(text: string): Promise<void> {
    await this.app.typeHere(text);
  }

  /** Presses Tab until this has the keyboard, and sees that it shows so. */
  async tabTo(role: Role, name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS_MAX; stop++) {
      const focused = await this.app.focused();
      if (
        focused &&
        focused.role === role &&
        (typeof name === "string" ? focused.name === name : name.test(focused.name))
      ) {
        const shown = expect.poll(async () => (await this.app.focused())?.outlined, {
          message: `${role} “${focused.name}” shows that it has the keyboard`,
        });
        await shown.toBe(true);
        return;
      }
      passed.push(focused ? `${focused.role} “${focused.name}”` : "the page");
      await this.press("Tab");
    }
    throw new Error(`Tab never reached ${role} “${name}”. It passed:\n${[...new Set(passed)].join("\n")}`);
  }

  /** Chooses one of the radio buttons whose group has the keyboard. */
  async choose(name: string): Promise<void> {
    for (let step = 0; step < 8; step++) {
      const focused = await this.app.focused();
      if (focused?.name.startsWith(name)) return;
      await this.press("ArrowRight");
    }
    throw new Error(`the arrows never reached “${name}”`);
  }

  /** Opens the private space where People asks for the passphrase. */
  async unlock(passphrase: string): Promise<void> {
    await this.press("Control", "4");
    await this.app.find("heading", "People");
    await this.tabTo("textbox", "Passphrase");
    await this.press("Control", "a");
    await this.type(passphrase);
    await this.press("Enter");
  }

  /** The groups of the recovery sheet on screen. */
  async recoveryGroups(): Promise<string[]> {
    return this.app.driver.execute(
      'return [...document.querySelectorAll("[role=dialog] ol code")].map((group) => group.textContent.trim())',
    );
  }
}
