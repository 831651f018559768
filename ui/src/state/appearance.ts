/** Theme, text size, language and direction, on the page's root. */
import type { Language, Theme } from "../backend";
import { languageOf, SOURCE } from "./languages";

/** The text sizes there are, in per cent. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;

/** The next larger or smaller text size. */
export function nextTextSize(now: number, step: 1 | -1): number {
  const at = TEXT_SIZES.findIndex((size) => size >= now);
  const index = Math.min(TEXT_SIZES.length - 1, Math.max(0, (at < 0 ? TEXT_SIZES.length - 1 : at) + step));
  return TEXT_SIZES[index]!;
}

export function showAppearance(
  look: { theme: Theme; textSizePercent: number; language: Language },
  systemDark: boolean,
): void {
  const root = document.documentElement;
  const dark = look.theme === "dark" || (look.theme === "system" && systemDark);
  root.dataset["theme"] = dark ? "dark" : "light";
  root.dataset["textSize"] = String(look.textSizePercent);
  root.lang = look.language;
  root.dir = (languageOf(look.language) ?? SOURCE).direction;
}
