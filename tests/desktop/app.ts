// The app in its real window, under remote control.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app as appProgram } from "../support/programs.ts";
import { Running, descendants, freePort, until } from "../support/running.ts";
import { Home, type Settings } from "./home.ts";
import type { Focused } from "./keyboard.ts";
import type { Screen } from "./screen.ts";
import { DriverError, type Element, WebDriver, isListening } from "./webdriver.ts";

/** A slow machine that builds something else at the same time may need this long for one step. */
const STEP_MS_MAX = 20_000;

/** An app that is told to end is gone sooner than this; whoever ends a desktop's session does not wait much longer. */
const END_MS_MAX = 6_000;

/** A search while typing begins sooner than this after the last key. */
const STEADY_MS = 400;

const FIND = readFileSync(join(import.meta.dirname, "find.js"), "utf8");

/** The page has been loaded, and the app has put something on it: before, it would not hear a key. */
const IS_THERE =
  'return document.readyState === "complete" && document.getElementById("app")?.childElementCount !== 0';

/** Keys that have no letter, as the protocol names them. */
const KEYS = {
  Backspace: "\ue003",
  Tab: "\ue004",
  Enter: "\ue007",
  Shift: "\ue008",
  Control: "\ue009",
  Alt: "\ue00a",
  Escape: "\ue00c",
  Space: " ",
  PageUp: "\ue00e",
  PageDown: "\ue00f",
  End: "\ue010",
  Home: "\ue011",
  ArrowLeft: "\ue012",
  ArrowUp: "\ue013",
  ArrowRight: "\ue014",
  ArrowDown: "\ue015",
  Delete: "\ue017",
} as const;

/** What a person can point at. */
export type Role =
  | "button"
  | "link"
  | "heading"
  | "textbox"
  | "checkbox"
  | "radio"
  | "dialog"
  | "combobox"
  | "searchbox"
  | "tab"
  | "text"
  | (string & {});

/** How an app is started. */
export type Start = {
  /** The screen to show the window on. */
  screen: Screen;
  /** A home with something in it; a fresh one if left out. */
  home?: Home;
  /** What the person has set before. */
  settings?: Settings;
  /** What the computer speaks. */
  language?: string;
  /** What else the app finds in its environment. */
  environment?: NodeJS.ProcessEnv;
  /** Another program to control, to test this harness itself. */
  program?: string;
};

/** The app in its real window. */
export class App {
  private constructor(
    readonly home: Home,
    readonly driver: WebDriver,
    readonly session: Running,
    readonly program: string,
    readonly screen: Screen,
  ) {}

  /** Starts the app with folders of its own and waits for its page. */
  static async start({
    screen,
    home = new Home(),
    settings,
    language,
    environment: more = {},
    program = appProgram(),
  }: Start): Promise<App> {
    if (settings) home.set(settings);
    home.hasNoMotion();
    const port = await freePort();
    // The driver starts the app, which inherits these folders. The last variable is how Tauri knows that it is to be controlled.
    const environment = {
      ...home.environment(screen.display, language),
      ...more,
      TAURI_WEBVIEW_AUTOMATION: "true",
    };
    const session = await Running.start([...home.session(), "WebKitWebDriver", `--port=${port}`], {
      env: environment,
      cwd: home.folder,
    });
    if (!(await until(() => isListening(port), STEP_MS_MAX)))
      throw new Error(`WebKitWebDriver did not start\n${session.output}`);
    try {
      const driver = await WebDriver.open(port, program);
      const app = new App(home, driver, session, program, screen);
      await app.#settle("the page is there", async () => (await app.#ask<boolean>(IS_THERE)) ?? false);
      // A virtual screen has no window manager that would give the window the keyboard.
      app.#toWindow("windowfocus", "--sync");
      return app;
    } catch (error) {
      await session.stop();
      throw new Error(`the app did not open its window\n${session.output}`, { cause: error });
    }
  }

  /** The element of this role and name; waits for it. */
  async find(role: Role, name: string, { exact = role !== "text" } = {}): Promise<Element> {
    let found: Element | undefined;
    await this.#settle(`${role} “${name}”`, async () => {
      [found] = await this.#all(role, name, exact);
      return found !== undefined;
    });
    return found!;
  }

  /** Whether an element of this role and name is there now. */
  async has(role: Role, name: string, { exact = role !== "text" } = {}): Promise<boolean> {
    return (await this.#all(role, name, exact)).length > 0;
  }

  /** Waits until a text is on the page. */
  async waitForText(text: string): Promise<void> {
    await this.find("text", text);
  }

  /** Waits until what the page shows stays the same for a moment, as after a search while typing. */
  async waitForSteadyText(): Promise<void> {
    let last = "";
    await this.#settle("the page stands still", async () => {
      const before = last;
      await new Promise((resolve) => setTimeout(resolve, STEADY_MS));
      last = await this.text();
      return last === before;
    });
  }

  /** Waits until a text is no longer on the page. */
  async waitForNoText(text: string): Promise<void> {
    await this.#settle(`“${text}” goes away`, async () => !(await this.has("text", text)));
  }

  /** Clicks what has this role and name; waits until it can be clicked. */
  async click(role: Role, name: string, options?: { exact: boolean }): Promise<void> {
    await this.#settle(`${role} “${name}” can be clicked`, async () => {
      const element = await this.find(role, name, options);
      return this.driver.click(element).then(
        () => true,
        async (error: unknown) => {
          if (!(error instanceof DriverError && MOVED.has(error.code))) throw error;
          // It moved, was drawn anew, or lies under a bar at the edge: scroll as a person would, and look again.
          await this.driver.execute(SCROLL_TO_MIDDLE, element).catch(() => undefined);
          return false;
        },
      );
    });
  }

  /** Writes into the field with this label, in place of what is there. */
  async fill(label: string, text: string, role: Role = "textbox"): Promise<void> {
    const field = await this.find(role, label);
    await this.driver.clear(field);
    await this.driver.type(field, text);
  }

  /** Presses keys together, such as `press('Control', 'l')`. */
  async press(...keys: string[]): Promise<void> {
    await this.driver.press(keys.map((key) => (key in KEYS ? KEYS[key as keyof typeof KEYS] : key)));
  }

  /** Types into whatever has the keyboard. */
  async typeHere(text: string): Promise<void> {
    await this.driver.typeKeys(text);
  }

  /** What has the keyboard; nothing when it is the page itself. */
  async focused(): Promise<Focused | null> {
    return (await this.#ask<Focused | null>(`${FIND}; return focused()`)) ?? null;
  }

  /** Does what somebody does who turns to another program: the window is there, and nobody looks at it. */
  leaveWindow(): void {
    this.#toWindow("windowunmap", "--sync");
  }

  #toWindow(...words: string[]): void {
    execFileSync("xdotool", ["search", "--sync", "--onlyvisible", "--name", ".", ...words], {
      env: { ...process.env, DISPLAY: this.screen.display },
    });
  }

  /** All text the page shows. */
  async text(): Promise<string> {
    return (await this.#ask<string>("return document.body.innerText")) ?? "";
  }

  /** Writes a picture of the page into a file. */
  async picture(file: string): Promise<void> {
    // Letters drawn before their typeface is there would make every picture different.
    await this.#settle(
      "typefaces",
      async () => (await this.driver.execute("return document.fonts.status")) === "loaded",
    );
    writeFileSync(file, await this.driver.picture());
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
    const { program, all } = this.processes();
    for (const pid of all) process.kill(pid, "SIGKILL");
    await until(() => !descendants(this.session.pid).some((one) => one.pid === program), STEP_MS_MAX);
    await this.session.stop();
  }

  /** Tells the app to end, as a desktop does when its session ends. Says whether it has ended by itself. */
  async end(signal: NodeJS.Signals): Promise<boolean> {
    const { program } = this.processes();
    process.kill(program, signal);
    const ended = await until(
      () => !descendants(this.session.pid).some((one) => one.pid === program),
      END_MS_MAX,
    );
    await this.session.stop();
    return ended;
  }

  /** Ends the app; its folders stay. */
  async stop(): Promise<void> {
    const members = this.session.members();
    await this.driver.close().catch(() => undefined);
    await this.session.stop(members);
  }

  async #all(role: Role, name: string, exact: boolean): Promise<Element[]> {
    return (await this.#ask<Element[]>(`${FIND}; return find(...arguments)`, role, name, exact)) ?? [];
  }

  /** Asks the page; nothing when it is just being replaced, as on lock. */
  async #ask<Reply>(script: string, ...args: unknown[]): Promise<Reply | undefined> {
    try {
      return await this.driver.execute<Reply>(script, ...args);
    } catch (error) {
      if (error instanceof DriverError && REPLACED.has(error.code)) return undefined;
      throw error;
    }
  }

  async #settle(what: string, holds: () => Promise<boolean>): Promise<void> {
    if (await until(holds, STEP_MS_MAX)) return;
    const page = await this.text().catch(() => "(no page)");
    throw new Error(
      `waited in vain: ${what}\nThe page shows:\n${page}\nThe app printed:\n${this.session.output}`,
    );
  }
}

const SCROLL_TO_MIDDLE = 'arguments[0].scrollIntoView({ block: "center" })';

/** What the driver answers when the page went away while it was asked: before the question ran, or in the middle of it. */
const REPLACED = new Set(["javascript error", "no such frame"]);

const MOVED = new Set([
  "stale element reference",
  "element not interactable",
  "element click intercepted",
  "no such element",
]);
