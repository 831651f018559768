/** What the native menu and its keys do. */
import type { MenuCommand } from "../backend";
import { m } from "../messages/compiled/messages";
import { toast } from "../primitives/toast.svelte";
import { nextTextSize } from "../state/appearance";
import type { Route } from "../state/route";
import { router } from "../state/router.svelte";
import { session } from "../state/session.svelte";

/** A menu key can arrive both from the window and from the menu: it acts once. The same key twice acts twice. */
const TWICE_MS_MAX = 120;
/** While the young person has the screen, only what helps, hides or reads better. */
const TOGETHER: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  "lock",
  "hide",
  "go_help",
  "text_larger",
  "text_smaller",
]);

type Way = "keys" | "menu";

export class MenuCommands {
  /** Whether quick find stands over the page. */
  finding = $state(false);
  #last = { name: "", at: 0, way: "keys" as Way };

  run(name: MenuCommand, way: Way): void {
    if (name === "save_writing") return void session.saveWriting();
    // What cannot be asked for now is asked for with the next page.
    if (name === "notices_changed") return void session.refresh().catch(() => {});
    const now = performance.now();
    const { name: last, at, way: other } = this.#last;
    this.#last = { name, at: now, way };
    if (last === name && other !== way && now - at < TWICE_MS_MAX) return;
    if (!session.start || session.cover !== "none") return;
    if (session.isTogether && !TOGETHER.has(name)) return;
    switch (name) {
      case "new_note":
        return void this.#newNote();
      case "find":
        session.asked(false);
        this.finding = true;
        return;
      case "lock":
        return void session.lock();
      case "hide":
        return void session.hide();
      case "settings":
        return this.#go({ name: "settings" });
      case "go_today":
        return this.#go({ name: "today" });
      case "go_guides":
        return this.#go({ name: "guides" });
      case "go_checklists":
        return this.#go({ name: "checklists" });
      case "go_people":
        return this.#go({ name: "people" });
      case "go_journal":
        return this.#go({ name: "journal" });
      case "go_help":
        return this.#go({ name: "help" });
      case "about":
        return this.#go({ name: "about" });
      case "text_larger":
        return void this.#textSize(1);
      case "text_smaller":
        return void this.#textSize(-1);
      case "back":
        return router.back();
      case "forward":
        return router.forward();
    }
  }

  #go(route: Route): void {
    session.asked(false);
    this.finding = false;
    router.go(route);
  }

  async #newNote(): Promise<void> {
    this.finding = false;
    if (await session.needPrivateSpace()) router.go({ name: "entry", id: "new" });
  }

  async #textSize(step: 1 | -1): Promise<void> {
    if (!session.start) return;
    const size = nextTextSize(session.start.settings.textSizePercent, step);
    if (size === session.start.settings.textSizePercent) return;
    await session.saveSettings({ textSizePercent: size }).catch(() => {});
    toast(m.frame_text_size({ percent: size }));
  }
}
