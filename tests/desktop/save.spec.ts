// Saving through the system's own dialog: the real file, and nothing where somebody thinks better of it.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { until } from "../support/running.ts";
import type { App } from "./app.ts";
import type { Screen } from "./screen.ts";
import { expect, test } from "./test.ts";

const DIALOG_MS_MAX = 20_000;

/** The window of the system's save dialog. */
class SaveDialog {
  constructor(readonly screen: Screen) {}

  get isOpen(): boolean {
    return this.#windows().length > 1;
  }

  /** Waits until the dialog is there, and gives it the keyboard; a virtual screen has nobody else who would. */
  async waitFor(): Promise<void> {
    expect(await until(() => this.isOpen, DIALOG_MS_MAX), "the save dialog opens").toBe(true);
    this.#xdotool("windowfocus", "--sync", this.#windows().at(-1)!);
  }

  /** Waits until it is gone. */
  async waitForEnd(): Promise<void> {
    expect(await until(() => !this.isOpen, DIALOG_MS_MAX), "the save dialog closes").toBe(true);
  }

  type(text: string): void {
    this.#xdotool("type", "--delay", "15", text);
  }

  keys(...keys: string[]): void {
    this.#xdotool("key", "--delay", "40", ...keys);
  }

  #windows(): string[] {
    return this.#xdotool("search", "--onlyvisible", "--name", ".").split("\n").filter(Boolean);
  }

  #xdotool(...words: string[]): string {
    return execFileSync("xdotool", words, {
      encoding: "utf8",
      env: { ...process.env, DISPLAY: this.screen.display },
    });
  }
}

async function openPrint(app: App): Promise<void> {
  await app.click("button", "Print");
  await app.click("button", "Save as PDF");
}

test("a guide is saved as a PDF where the person says, and nowhere when they change their mind", async ({
  start,
  home,
  virtualScreen,
}) => {
  const app = await start({ settings: { language: "en", country: "us" } });
  await app.click("button", "Guides");
  await app.click("button", "The promise", { exact: false });
  const dialog = new SaveDialog(virtualScreen);

  await openPrint(app);
  await dialog.waitFor();
  dialog.keys("Escape");
  await dialog.waitForEnd();
  await app.find("button", "Save as PDF");
  expect(readdirSync(home.folder).filter((name) => name.endsWith(".pdf"))).toEqual([]);
  await app.click("button", "Close");

  const file = join(home.folder, "for the evening.pdf");
  await openPrint(app);
  await dialog.waitFor();
  dialog.keys("ctrl+a");
  dialog.type(file);
  dialog.keys("Return");
  await dialog.waitForEnd();
  await app.waitForText("The PDF is saved.");
  expect(existsSync(file)).toBe(true);
  const pdf = readFileSync(file);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.subarray(-6).toString()).toContain("%%EOF");
});
