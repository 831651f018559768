/** Puts the focus on something and brings it, or what it stands in, into view: gently, unless the system asks for stillness. */
export function goTo(
  target: HTMLElement | null | undefined,
  {
    show = target,
    block = "start",
  }: { show?: Element | null | undefined; block?: ScrollLogicalPosition } = {},
): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target?.focus({ preventScroll: true });
  show?.scrollIntoView({ block, behavior: still ? "instant" : "smooth" });
}
