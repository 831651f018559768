// The app as a browser shows it: the built window, the real actions behind it, a folder of its own.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Locator, type Page, expect } from "@playwright/test";
import type { Commands } from "../../ui/src/backend/generated.ts";
import { PASSPHRASE } from "../support/bridge.ts";
import { bridge, root } from "../support/programs.ts";
import { Running, until } from "../support/running.ts";
import { builtWindow } from "./build.ts";

/** How long a bridge may take until it listens. */
const LISTENS_MS_MAX = 15_000;
/** How long the first page may take: packs are read before it, slowly on a busy machine. */
const READS_MS_MAX = 60_000;

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export { PASSPHRASE };

export type Start = {
  /** The language and country the computer is said to have. */
  locale?: string;
  /** Pretends that so many days have passed. */
  daysLater?: number;
  /** The folder of an earlier start. */
  folder?: string;
  /** The folder of another pack than the starter pack. */
  pack?: string;
};

/** The places of the rail, and what stands at its foot. */
export type Place =
  "Today" | "Guides" | "Checklists" | "People" | "Journal" | "Settings" | "Something has happened";

/** A day so many days from today, here: `YYYY-MM-DD`. */
export function day(fromToday: number): string {
  const date = new Date();
  date.setDate(date.getDate() + fromToday);
  return new Intl.DateTimeFormat("sv-SE").format(date);
}

/** Where nothing may be lost: large text, a small window, and both. */
export const TIGHT = [
  { width: 1240, height: 800, percent: 200 },
  { width: 800, height: 600, percent: 100 },
  { width: 800, height: 600, percent: 200 },
] as const;

export class Porchlight {
  /** What the page complained about: errors, refused policy, failed loads. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly folder: string,
    readonly origin: string,
    private readonly running: Running,
  ) {}

  static async start(
    page: Page,
    { locale = "en-US", daysLater = 0, folder, pack }: Start = {},
  ): Promise<Porchlight> {
    const own = folder ?? mkdtempSync(join(tmpdir(), "porchlight-browser-"));
    const words = [
      "--folder",
      own,
      "--port",
      "0",
      "--ui",
      builtWindow,
      "--locale",
      locale,
      "--days-later",
      String(daysLater),
      ...(pack ? ["--pack", pack] : []),
    ];
    const running = await Running.start([bridge(), ...words], { cwd: root });
    const address = (): string | undefined => /http:\/\/127\.0\.0\.1:\d+/.exec(running.output)?.[0];
    if (!(await until(() => address() !== undefined, LISTENS_MS_MAX))) {
      await running.stop();
      throw new Error(`the bridge does not listen: ${running.output}`);
    }
    const porchlight = new Porchlight(page, own, address()!, running);
    // As in the window: a library that writes to what it inherits from this would leave that empty.
    await page.addInitScript(() => void Object.freeze(Object.prototype));
    page.on("pageerror", (error) => porchlight.complaints.push(error.message));
    page.on("console", (message) => {
      // A refused command is an answer, not a fault.
      if (message.type() === "error" && !message.text().includes("400 (Bad Request)"))
        porchlight.complaints.push(message.text());
    });
    await porchlight.open();
    return porchlight;
  }

  /** Loads the page, as a fresh window would. */
  async open(): Promise<void> {
    await this.page.goto(this.origin);
    await expect(this.page.locator("body")).toContainText(/\p{L}/u, { timeout: READS_MS_MAX });
  }

  /** Ends the bridge; the folder stays for another start. */
  async close(): Promise<void> {
    await this.running.stop();
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** One command, past the window. */
  async call<Name extends keyof Commands>(
    name: Name,
    request: Commands[Name]["request"],
  ): Promise<Commands[Name]["reply"]> {
    const reply = await this.page.request.post(`${this.origin}/bridge/${name}`, { data: request as object });
    if (!reply.ok()) throw new Error(`${name}: ${await reply.text()}`);
    return (await reply.json()) as Commands[Name]["reply"];
  }

  /** Makes a private space with a confirmed recovery code and shows it, open. Gives back the code. */
  async makePrivateSpace(): Promise<string[]> {
    const { groups, confirm } = await this.call("private_space_create", { passphrase: PASSPHRASE });
    await this.call("recovery_confirm", { groups: confirm.map((at) => groups[at]!) });
    await this.open();
    return groups;
  }

  /** Changes settings and shows the window with them. */
  async set(change: Partial<Commands["settings_save"]["request"]>): Promise<void> {
    const { settings } = await this.call("start", {});
    await this.call("settings_save", { ...settings, ...change });
    await this.open();
  }

  /** The rail. */
  get rail(): Locator {
    return this.page.getByRole("navigation", { name: "Places" });
  }

  async go(place: Place): Promise<void> {
    await this.rail.getByRole("button", { name: place }).click();
  }

  /** The heading of the screen. */
  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** What a file says that the app asked the desktop to write. */
  asked(file: "opened-site.txt" | "printed.txt" | `saved/${string}`): string | null {
    try {
      return readFileSync(join(this.folder, file), "utf8");
    } catch {
      return null;
    }
  }

  /** What axe finds wrong with what is shown, as short lines. */
  async axe(): Promise<string[]> {
    // What is still moving has colours of its own.
    await this.page.evaluate(() =>
      Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))),
    );
    await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (where: Document, how: object) => Promise<{ violations: Violation[] }> };
      };
      type Violation = { id: string; nodes: Array<{ html: string; failureSummary?: string }> };
      const { violations } = await axe.run(document, { resultTypes: ["violations"] });
      return violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 200)}\n${node.failureSummary ?? ""}`),
      );
    });
  }

  /** How far the page reaches beyond the window sideways. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => {
      const page = document.documentElement;
      const widest = Math.max(
        ...[...document.querySelectorAll("main *")].map((one) => one.getBoundingClientRect().right),
      );
      return Math.max(page.scrollWidth - page.clientWidth, Math.ceil(widest) - innerWidth, 0);
    });
  }
}
