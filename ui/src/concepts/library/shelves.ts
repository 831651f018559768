import AppWindow from "@lucide/svelte/icons/app-window";
import BookOpen from "@lucide/svelte/icons/book-open";
import Drama from "@lucide/svelte/icons/drama";
import LifeBuoy from "@lucide/svelte/icons/life-buoy";
import ListChecks from "@lucide/svelte/icons/list-checks";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import type { ItemShelf } from "../../backend";
import { m } from "../../messages/compiled/messages";
import type { Icon } from "../../primitives/icon";

/** The sign of each kind of item. */
export const SHELF_ICONS: Record<ItemShelf, Icon> = {
  guide: BookOpen,
  checklist: ListChecks,
  flow: LifeBuoy,
  rehearsal: Drama,
  reading: ScrollText,
  questions: MessagesSquare,
  platform: AppWindow,
};

/** What items of a kind are called together. */
export function shelfName(shelf: ItemShelf): string {
  switch (shelf) {
    case "guide":
      return m.find_guides();
    case "checklist":
      return m.find_checklists();
    case "flow":
      return m.find_flows();
    case "rehearsal":
      return m.find_rehearsals();
    case "reading":
      return m.find_readings();
    case "questions":
      return m.find_questions();
    case "platform":
      return m.find_platforms();
  }
}
