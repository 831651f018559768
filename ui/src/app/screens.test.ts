import { describe, expect, it, vi } from "vitest";
import { type ScreenName, type Shown, Screens } from "./screens.svelte";

const shown = (() => {}) as unknown as Shown;

describe("the scripts of the screens", () => {
  it("has the first screen from the start", () => {
    expect(new Screens(() => Promise.reject(new Error("not asked"))).of("today")).toBeDefined();
  });

  it("fetches a script once, however often it is asked for", async () => {
    const asked: ScreenName[] = [];
    const screens = new Screens(async (name) => {
      asked.push(name);
      return shown;
    });
    expect(screens.of("guide")).toBeUndefined();
    await Promise.all([screens.load("guide"), screens.load("guide")]);
    await screens.load("guide");
    expect(screens.of("guide")).toBe(shown);
    expect(asked).toEqual(["guide"]);
  });

  it("can be asked again for a script that was missing", async () => {
    let isThere = false;
    const screens = new Screens(() => (isThere ? Promise.resolve(shown) : Promise.reject(new Error("torn"))));
    await expect(screens.load("guide")).rejects.toThrow("torn");
    isThere = true;
    await screens.load("guide");
    expect(screens.of("guide")).toBe(shown);
  });

  it("fetches the others ahead, past one that is missing, until it is stopped", async () => {
    vi.useFakeTimers();
    const asked: ScreenName[] = [];
    const screens = new Screens(async (name) => {
      asked.push(name);
      if (name === "people") throw new Error("torn");
      return shown;
    });
    const stop = screens.ahead();
    expect(asked, "a key opens it and the next are its letters").toEqual(["entry"]);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked.slice(1, 4)).toEqual(["people", "person", "guides"]);
    stop();
    const { length } = asked;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(length);
    vi.useRealTimers();
  });
});
