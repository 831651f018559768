import { tick } from "svelte";

/** After something went from the page with the focus in it: the focus goes where the reader would look next. */
export async function keepFocus(where: () => HTMLElement | null | undefined): Promise<void> {
  await tick();
  const now = document.activeElement;
  if (now === null || now === document.body || !now.isConnected) where()?.focus();
}
