// A person's folders, fresh and empty, so that a test can look at every byte the app leaves behind.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Call, withActions } from "../support/bridge.ts";
import type { Language } from "../support/languages.ts";

/** What a person has set before the app starts; what is left out is as at a first start. */
export type Settings = Partial<{
  autoLockMinutes: number;
  language: Language;
  country: string;
  theme: "light" | "dark";
  textSizePercent: 100 | 125 | 150 | 200;
  reminders: boolean;
}>;

/** A home folder with everything the app may write into. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), "porchlight-test-"));

  constructor() {
    for (const name of [".config", ".cache", ".local/share", ".local/state", "tmp"])
      mkdirSync(join(this.folder, name), { recursive: true });
    mkdirSync(join(this.folder, "run"), { mode: 0o700 });
  }

  /** What the app finds in its environment: these folders, a screen, and nothing of the machine the test runs on. */
  environment(display: string, language = "en_US.UTF-8"): NodeJS.ProcessEnv {
    return {
      PATH: process.env["PATH"],
      HOME: this.folder,
      XDG_CONFIG_HOME: join(this.folder, ".config"),
      XDG_CACHE_HOME: join(this.folder, ".cache"),
      XDG_DATA_HOME: join(this.folder, ".local/share"),
      XDG_STATE_HOME: join(this.folder, ".local/state"),
      XDG_RUNTIME_DIR: join(this.folder, "run"),
      TMPDIR: join(this.folder, "tmp"),
      LANG: language,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      // Set by the tour: it also shows the language made for tests.
      ...(process.env["PORCHLIGHT_PSEUDO_LANGUAGE"] && { PORCHLIGHT_PSEUDO_LANGUAGE: "1" }),
    };
  }

  /**
   * The words in front of a program that give it a desktop session of its own. Its message bus starts only what screen readers need:
   * other helpers of a desktop, such as portals, would mount folders and talk to the person's own session.
   */
  session(): string[] {
    const services = join(this.folder, "services");
    mkdirSync(services, { recursive: true });
    for (const file of [ACCESSIBILITY_BUS].filter(existsSync))
      copyFileSync(file, join(services, basename(file)));
    const settings = join(this.folder, "session.conf");
    writeFileSync(
      settings,
      `<busconfig>
        <type>session</type>
        <listen>${this.busAddress}</listen>
        <servicedir>${services}</servicedir>
        <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
      </busconfig>`,
    );
    return ["dbus-run-session", `--config-file=${settings}`, "--"];
  }

  /** Writes the settings file as the app would. */
  set(settings: Settings): void {
    const lines = Object.entries(settings).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    const file = join(this.folder, SETTINGS_FILE);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join("\n")}\n`);
  }

  /** Where the message bus of this person's session is. */
  get busAddress(): string {
    return `unix:path=${join(this.folder, "run", "bus")}`;
  }

  /** Where the app keeps the private space. */
  get data(): string {
    return join(this.folder, ".local/share", IDENTIFIER);
  }

  /**
   * Does something with the app's own actions on the private space in this home, without a window: before the app starts, or after it
   * has ended.
   */
  async act<Result>(use: (call: Call) => Promise<Result>): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-act-"));
    try {
      mkdirSync(this.data, { recursive: true, mode: 0o700 });
      symlinkSync(this.data, join(folder, "data"));
      return await withActions(folder, async (call) => {
        const result = await use(call);
        // Closed in good order, the database leaves no log behind: what is there later is the app's.
        await call("lock", { neutral: false });
        return result;
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Sets the desktop so that nothing blinks or moves: then two pictures of the same thing are the same. */
  hasNoMotion(): void {
    const folder = join(this.folder, ".config", "gtk-3.0");
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "settings.ini"),
      "[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n",
    );
  }

  /** Removes it all. */
  remove(): void {
    // A process that is just ending may still write.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What the app's own folders are called; `tauri.conf.json` says the same. */
const IDENTIFIER = "app.porchlight.desktop";
/** How a session learns to start the bus of screen readers. */
const ACCESSIBILITY_BUS = "/usr/share/dbus-1/services/org.a11y.Bus.service";
/** Where the app keeps its settings, below the home folder. */
const SETTINGS_FILE = `.config/${IDENTIFIER}/settings.toml`;
