// The app as it is shipped, without remote control: a test sends it keys and clicks, and sees only pictures of its window.
import { execFileSync } from "node:child_process";
import { app as appProgram } from "../support/programs.ts";
import { Running, descendants, until } from "../support/running.ts";
import { Home, type Settings } from "./home.ts";
import type { Screen } from "./screen.ts";

/** A slow machine that builds something else at the same time may need this long for one step. */
const STEP_MS_MAX = 60_000;

/** How the app is started. */
export type Start = {
  /** The screen to show the window on. */
  screen: Screen;
  /** A home with something in it; a fresh one if left out. */
  home?: Home;
  /** What the person has set before. */
  settings?: Settings;
  /** What the computer speaks. */
  language?: string;
  /** A program that runs the app and watches it, with its own words, such as `strace`. */
  watcher?: string[];
  /** Another program, to test this harness itself. */
  program?: string;
};

/** The app in a window without remote control. */
export class Window {
  private constructor(
    readonly home: Home,
    readonly screen: Screen,
    readonly session: Running,
    readonly program: string,
  ) {}

  /** Starts the app with folders of its own, waits until its window shows something and gives it the keyboard. */
  static async start({
    screen,
    home = new Home(),
    settings,
    language,
    watcher = [],
    program = appProgram(),
  }: Start): Promise<Window> {
    if (settings) home.set(settings);
    home.hasNoMotion();
    // On a screen without a graphics card WebKit draws sooner this way. Under remote control it must not be set: no picture would come.
    const environment = {
      ...home.environment(screen.display, language),
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    };
    const options = { env: environment, cwd: home.folder };
    const session = await Running.start([...home.session(), ...watcher, program], options);
    const window = new Window(home, screen, session, program);
    try {
      await window.waitForWindow();
    } catch (error) {
      await window.stop();
      throw error;
    }
    return window;
  }

  /** Waits until there is a window that shows something, and gives it the keyboard. */
  async waitForWindow(): Promise<void> {
    await this.#settle("a window shows something", () => !this.screen.look().isEmpty);
    await this.waitForStillness();
    this.focus();
  }

  /** Gives the window the keyboard; a virtual screen has nobody else who would. */
  focus(): void {
    const [id] = this.#ids();
    if (id) this.#xdotool("windowfocus", "--sync", id);
  }

  /** Whether the window has the keyboard. */
  get hasFocus(): boolean {
    try {
      return this.#ids().includes(this.#xdotool("getwindowfocus").trim());
    } catch {
      return false;
    }
  }

  /** Presses keys, each a key or several together: `keys('Tab', 'Return', 'ctrl+l')`. */
  keys(...keys: string[]): void {
    this.#xdotool("key", "--delay", "40", ...keys);
  }

  /** Types a text, so many milliseconds a letter. */
  type(text: string, millisecondsPerLetter = 15): void {
    this.#xdotool("type", "--delay", String(millisecondsPerLetter), text);
  }

  /** Clicks at a place of the screen. */
  click(x: number, y: number): void {
    this.#xdotool("mousemove", "--sync", String(x), String(y), "click", "1");
  }

  /** Waits until the program has ended by itself; says how. */
  async waitForEnd(): Promise<number | null> {
    await this.session.ends(STEP_MS_MAX);
    return this.session.child.exitCode;
  }

  /** The titles of all windows on the screen. */
  titles(): string[] {
    return this.#ids().map((id) => this.#xdotool("getwindowname", id).trim());
  }

  /** Writes a picture of the screen. */
  picture(file: string): void {
    this.screen.picture(file);
  }

  /** Waits until the picture stands still. */
  async waitForStillness(): Promise<void> {
    let last = "";
    await this.#settle("the window stands still", () => {
      const { pixels } = this.screen.look();
      const still = pixels === last;
      last = pixels;
      return still;
    });
  }

  /** Does something and waits until the picture has changed and stands still again. */
  async change(doSomething: () => void): Promise<void> {
    const before = this.screen.look().pixels;
    doSomething();
    await this.#settle("the window changes", () => this.screen.look().pixels !== before);
    await this.waitForStillness();
  }

  /** The app's own processes: the program itself and those of its web view. */
  processes(): { program: number; all: number[] } {
    const all = descendants(this.session.pid);
    const program = all.find((one) => one.program === this.program);
    if (!program) throw new Error("the app is not running");
    return { program: program.pid, all: [program.pid, ...descendants(program.pid).map((one) => one.pid)] };
  }

  /** Kills the app as a power cut would: no handler runs, nothing is saved. Its folders stay. */
  async kill(): Promise<void> {
    for (const pid of this.processes().all) process.kill(pid, "SIGKILL");
    await this.stop();
  }

  /** Ends the app; its folders stay. */
  async stop(): Promise<void> {
    await this.session.stop();
  }

  #ids(): string[] {
    // Every web view has helper windows without a name; only those a person sees count.
    return this.#xdotool("search", "--onlyvisible", "--name", ".").split("\n").filter(Boolean);
  }

  #xdotool(...words: string[]): string {
    return execFileSync("xdotool", words, {
      encoding: "utf8",
      env: { ...process.env, DISPLAY: this.screen.display },
    });
  }

  async #settle(what: string, holds: () => boolean): Promise<void> {
    const held = await until(() => this.session.hasEnded || holds(), STEP_MS_MAX, 250);
    if (!held || this.session.hasEnded)
      throw new Error(`waited in vain: ${what}\nThe app printed:\n${this.session.output}`);
  }
}
