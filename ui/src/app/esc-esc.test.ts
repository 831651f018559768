import { describe, expect, it } from "vitest";
import { ESC_ESC_MS_MAX, EscEsc } from "./esc-esc";

const escape = { key: "Escape", repeat: false, isComposing: false };

describe("Esc pressed twice", () => {
  it("is seen within its time and not after", () => {
    const escapes = new EscEsc();
    expect(escapes.press(escape, 0)).toBe(false);
    expect(escapes.press(escape, ESC_ESC_MS_MAX)).toBe(true);
    expect(escapes.press(escape, 10_000)).toBe(false);
    expect(escapes.press(escape, 10_000 + ESC_ESC_MS_MAX + 1)).toBe(false);
  });
  it("needs two presses: holding the key down is one", () => {
    const escapes = new EscEsc();
    escapes.press(escape, 0);
    expect(escapes.press({ ...escape, repeat: true }, 30)).toBe(false);
    expect(escapes.press({ ...escape, repeat: true }, 60)).toBe(false);
    expect(escapes.press(escape, 200)).toBe(true);
  });
  it("is not seen across another key or inside an input method", () => {
    const escapes = new EscEsc();
    escapes.press(escape, 0);
    escapes.press({ ...escape, key: "a" }, 100);
    expect(escapes.press(escape, 200)).toBe(false);
    expect(escapes.press({ ...escape, isComposing: true }, 300)).toBe(false);
  });
  it("takes a third press as a new first one", () => {
    const escapes = new EscEsc();
    escapes.press(escape, 0);
    expect(escapes.press(escape, 100)).toBe(true);
    expect(escapes.press(escape, 200)).toBe(false);
  });
});
