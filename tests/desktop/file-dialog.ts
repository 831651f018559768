// The system's own dialog for a file, beside the window of the app: only real keys reach it.
import { execFileSync } from "node:child_process";
import { expect } from "@playwright/test";
import { until } from "../support/running.ts";
import type { Screen } from "./screen.ts";

const DIALOG_MS_MAX = 20_000;
/** How long a dialog may take to close before Return is pressed again. */
const COMPLETION_MS_MAX = 2_000;

/** The window in which the system asks for a file, to save or to open. */
export class FileDialog {
  constructor(readonly screen: Screen) {}

  get isOpen(): boolean {
    return this.#windows().length > 1;
  }

  /** Waits until the dialog is there, and gives it the keyboard; a virtual screen has nobody else who would. */
  async waitFor(): Promise<void> {
    expect(await until(() => this.isOpen, DIALOG_MS_MAX), "the dialog opens").toBe(true);
    this.#xdotool("windowfocus", "--sync", this.#windows().at(-1)!);
  }

  /** Waits until it is gone. */
  async waitForEnd(): Promise<void> {
    expect(await until(() => !this.isOpen, DIALOG_MS_MAX), "the dialog closes").toBe(true);
  }

  type(text: string): void {
    this.#xdotool("type", "--delay", "15", text);
  }

  keys(...keys: string[]): void {
    this.#xdotool("key", "--delay", "40", ...keys);
  }

  /** Types where a file is, and takes it. */
  async choose(file: string): Promise<void> {
    this.keys("ctrl+a");
    this.type(file);
    this.keys("Return");
    // The first Return may only have taken what the dialog offered to complete.
    if (!(await until(() => !this.isOpen, COMPLETION_MS_MAX))) this.keys("Return");
    await this.waitForEnd();
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
