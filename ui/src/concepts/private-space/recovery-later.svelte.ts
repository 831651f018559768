import type { RecoverySheet } from "../../backend";

/**
 * A sheet that was shown but not compared yet. Kept while the window stands, so that "later" the same evening needs no new one.
 * A lock loads the page again and with that forgets it.
 */
let shown = $state.raw<RecoverySheet | null>(null);

export function keepForLater(sheet: RecoverySheet): void {
  shown = sheet;
}

export function forgetSheet(): void {
  shown = null;
}

export function sheetForLater(): RecoverySheet | null {
  return shown;
}
