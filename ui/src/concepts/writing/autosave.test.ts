import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, QUIET_MS, RETRY_MS_FIRST, RETRY_MS_MAX, UNSAVED_MS_MAX } from "./autosave.svelte";

const KEPT_AT = "2026-11-22T10:00:00Z";

/** A place to save that can be slow or full. */
function place() {
  const saved: string[] = [];
  const at: number[] = [];
  let full = false;
  let slowMs = 0;
  return {
    saved,
    at,
    set full(value: boolean) {
      full = value;
    },
    set slowMs(value: number) {
      slowMs = value;
    },
    async save(text: string): Promise<string> {
      if (slowMs > 0) await new Promise((done) => setTimeout(done, slowMs));
      if (full) throw { code: "diskFull" };
      saved.push(text);
      at.push(Date.now());
      return KEPT_AT;
    },
  };
}

describe("saving while someone types", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(0);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("saves once, soon after the last letter", async () => {
    const disk = place();
    const autosave = new Autosave<string>(disk.save);
    for (const text of ["W", "We", "We t"]) {
      autosave.change(text);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(autosave.state).toBe("waiting");
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(disk.saved, "a pause is one save, not one for each letter").toEqual(["We t"]);
    expect(autosave.state).toBe("saved");
    expect(autosave.savedAt).toBe(KEPT_AT);
    expect(autosave.unsaved).toBe(false);
  });

  it("never leaves typing unsaved for longer than the limit, even without a pause", async () => {
    const disk = place();
    const autosave = new Autosave<string>(disk.save);
    let text = "";
    for (let letter = 0; letter < 100; letter += 1) {
      text += "x";
      autosave.change(text);
      await vi.advanceTimersByTimeAsync(90);
    }
    const gaps = [0, ...disk.at].map((at, index, all) => (all[index + 1] ?? at) - at);
    expect(Math.max(...gaps), "the limit holds while typing goes on").toBeLessThanOrEqual(
      UNSAVED_MS_MAX + 90,
    );
    expect(disk.saved.length).toBeGreaterThan(8);
  });

  it("does not let an older text overtake a newer one when saving is slow", async () => {
    const disk = place();
    disk.slowMs = 3_000;
    const autosave = new Autosave<string>(disk.save);
    autosave.change("old");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    autosave.change("new");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(disk.saved).toEqual(["old", "new"]);
    expect(autosave.state).toBe("saved");
  });

  it("saves at once when asked, and waits for a save under way", async () => {
    const disk = place();
    disk.slowMs = 1_000;
    const autosave = new Autosave<string>(disk.save);
    autosave.change("old");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    autosave.change("new");
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await flushed).toBe(true);
    expect(disk.saved).toEqual(["old", "new"]);
  });

  it("has nothing to do when nothing was typed", async () => {
    const disk = place();
    const autosave = new Autosave<string>(disk.save);
    expect(await autosave.flush()).toBe(true);
    expect(disk.saved).toEqual([]);
    expect(autosave.state).toBe("untouched");
  });

  it("keeps the text and keeps trying when the disk is full", async () => {
    const disk = place();
    disk.full = true;
    const autosave = new Autosave<string>(disk.save);
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(autosave.state).toBe("failed");
    expect(autosave.problem).toEqual({ code: "diskFull" });
    expect(autosave.unsaved, "what is typed is never given up").toBe(true);

    autosave.change("ab");
    await vi.advanceTimersByTimeAsync(RETRY_MS_FIRST - 1);
    expect(autosave.state, "the message stays calm while typing goes on").toBe("failed");
    disk.full = false;
    await vi.advanceTimersByTimeAsync(1);
    expect(disk.saved).toEqual(["ab"]);
    expect(autosave.state).toBe("saved");
    expect(autosave.problem).toBeNull();
  });

  it("tries less often the longer it fails, but never stops", async () => {
    const disk = place();
    disk.full = true;
    const tries: number[] = [];
    const autosave = new Autosave<string>((text) => {
      tries.push(Date.now());
      return disk.save(text);
    });
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(gaps[0]).toBe(RETRY_MS_FIRST);
    expect(Math.max(...gaps)).toBe(RETRY_MS_MAX);
    expect(gaps.at(-1)).toBe(RETRY_MS_MAX);
  });

  it("tries at once by button", async () => {
    const disk = place();
    disk.full = true;
    const autosave = new Autosave<string>(disk.save);
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(QUIET_MS);
    expect(await autosave.flush()).toBe(false);
    disk.full = false;
    expect(await autosave.flush()).toBe(true);
    expect(disk.saved).toEqual(["a"]);
  });

  it("saves nothing after it was stopped", async () => {
    const disk = place();
    const autosave = new Autosave<string>(disk.save);
    autosave.change("a");
    await autosave.stop();
    autosave.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.saved, "a kept or discarded draft must not come back").toEqual([]);
  });
});
