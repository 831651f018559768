import { describe, expect, it } from "vitest";
import { nextTextSize } from "./appearance";
import { shortcut, shortcutLabel } from "./shortcuts";

const press = (change: Partial<Parameters<typeof shortcut>[0]>) => ({
  key: "",
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

describe("keys", () => {
  it("go to the five places by their place on the keyboard", () => {
    // A French keyboard has & on the key of 1, a Thai one ๅ.
    expect(shortcut(press({ key: "&", code: "Digit1", ctrlKey: true }), "linux")).toBe("go_today");
    expect(shortcut(press({ key: "ค", code: "Digit4", ctrlKey: true }), "windows")).toBe("go_people");
    expect(shortcut(press({ key: "6", code: "Digit6", ctrlKey: true }), "windows")).toBe(null);
  });
  it("work on a keyboard without Latin letters", () => {
    expect(shortcut(press({ key: "า", code: "KeyK", ctrlKey: true }), "linux")).toBe("find");
    expect(shortcut(press({ key: "ส", code: "KeyL", ctrlKey: true }), "linux")).toBe("lock");
  });
  it("are Command on a Mac and Control elsewhere", () => {
    expect(shortcut(press({ key: "n", code: "KeyN", metaKey: true }), "mac")).toBe("new_note");
    expect(shortcut(press({ key: "n", code: "KeyN", ctrlKey: true }), "mac")).toBe(null);
    expect(shortcut(press({ key: "n", code: "KeyN", ctrlKey: true }), "linux")).toBe("new_note");
  });
  it("leave writing alone", () => {
    for (const key of ["c", "v", "x", "z", "a", "b", "i"]) {
      expect(shortcut(press({ key, code: `Key${key.toUpperCase()}`, ctrlKey: true }), "linux")).toBe(null);
    }
    expect(shortcut(press({ key: "k", code: "KeyK" }), "linux")).toBe(null);
    // AltGr arrives as Control and Alt.
    expect(shortcut(press({ key: "ł", code: "KeyL", ctrlKey: true, altKey: true }), "windows")).toBe(null);
  });
  it("go back and forward", () => {
    expect(shortcut(press({ key: "ArrowLeft", altKey: true }), "linux")).toBe("back");
    expect(shortcut(press({ key: "ArrowRight", altKey: true }), "linux")).toBe("forward");
    // On a Mac that moves word by word.
    expect(shortcut(press({ key: "ArrowLeft", altKey: true }), "mac")).toBe(null);
    expect(shortcut(press({ key: "[", metaKey: true }), "mac")).toBe("back");
  });
  it("are written as each system writes them", () => {
    expect(shortcutLabel("L", "mac")).toBe("⌘L");
    expect(shortcutLabel("L", "windows")).toBe("Ctrl\u00a0L");
  });
});

describe("text size", () => {
  it("steps up and down and stays within its bounds", () => {
    expect(nextTextSize(100, 1)).toBe(125);
    expect(nextTextSize(200, 1)).toBe(200);
    expect(nextTextSize(125, -1)).toBe(100);
    expect(nextTextSize(100, -1)).toBe(100);
    expect(nextTextSize(999, -1)).toBe(150);
  });
});
