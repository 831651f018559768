/** Which key does what. The native menu shows the same ones; whichever comes first acts, and acts once. */
import type { MenuCommand, Platform } from "../backend";

const PLACES: Record<string, MenuCommand> = {
  "1": "go_today",
  "2": "go_guides",
  "3": "go_checklists",
  "4": "go_people",
  "5": "go_journal",
};

type Keys = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The command of a key press, or null. */
export function shortcut(event: Keys, platform: Platform): MenuCommand | null {
  const mac = platform === "mac";
  const main = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (main && !event.altKey) {
    // Digits by their place on the keyboard: French and Thai layouts need Shift or have other digits there.
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
    if (digit && !event.shiftKey) return PLACES[digit] ?? null;
    const key = event.key.toLowerCase();
    if (key === "+" || key === "=") return "text_larger";
    if (key === "-" && !event.shiftKey) return "text_smaller";
    if (event.shiftKey) return null;
    switch (key) {
      case "k":
        return "find";
      case "n":
        return "new_note";
      case "l":
        return "lock";
      case ",":
        return "settings";
      case "[":
        return mac ? "back" : null;
      case "]":
        return mac ? "forward" : null;
    }
    // A layout without Latin letters: the key's place.
    switch (event.code) {
      case "KeyK":
        return "find";
      case "KeyN":
        return "new_note";
      case "KeyL":
        return "lock";
    }
    return null;
  }
  if (!mac && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    if (event.key === "ArrowLeft") return "back";
    if (event.key === "ArrowRight") return "forward";
  }
  return null;
}

/** How a shortcut is written for the reader. */
export function shortcutLabel(key: string, platform: Platform): string {
  return platform === "mac" ? `⌘${key}` : `Ctrl\u00a0${key}`;
}
