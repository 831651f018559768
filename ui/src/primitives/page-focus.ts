/** A new screen takes the focus to its heading, so that a screen reader says where one is. */
let wanted = false;

/** The next heading that appears takes the focus. */
export function wantHeadingFocus(): void {
  wanted = true;
}

export function takeHeadingFocus(heading: HTMLElement): void {
  if (!wanted) return;
  wanted = false;
  // After the whole screen is rendered.
  queueMicrotask(() => heading.focus({ preventScroll: true }));
}
