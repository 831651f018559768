import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackendError, type PrivateSpaceState, type Start } from "../backend";
import { toast, toasts } from "../primitives/toast.svelte";
import { backendReplies, calls } from "../test/backend";
import { ACTIVITY_EVERY_MS, FLUSH_MS_MAX, Session } from "./session.svelte";

vi.mock("../backend", async (original) => ({
  ...(await original<object>()),
  call: (await import("../test/backend")).fakeCall,
}));

const start = (privateSpace: PrivateSpaceState, change: Partial<Start> = {}): Start => ({
  version: "0.1.0",
  privateSpace,
  neutral: false,
  settings: {
    language: null,
    country: null,
    theme: "system",
    textSizePercent: 100,
    autoLockMinutes: 5,
    togetherAsksPassphrase: true,
    reminders: false,
  },
  language: "en",
  languages: ["en"],
  country: "us",
  packProblems: [],
  platform: "linux",
  notices: [],
  cannotWrite: null,
  backupFailing: null,
  restore: null,
  ...change,
});

let session: Session;
const named = (name: string) => calls.filter((one) => one.name === name);

beforeEach(() => {
  session = new Session();
  session.reload = vi.fn();
  backendReplies({ lock: () => ({}), activity: () => ({}) });
});

describe("hiding", () => {
  it("covers before anything else, saves what is being written, then locks", async () => {
    session.apply(start({ state: "open" }));
    const order: string[] = [];
    session.beforeLock(async () => {
      order.push(`save begun, cover ${session.cover}`);
      await Promise.resolve();
      order.push(`saved, cover ${session.cover}`);
    });
    backendReplies({
      lock: (request) => {
        order.push(`locked, neutral ${request.neutral}`);
        return {};
      },
    });
    toast("Something private.");
    const hidden = session.hide();
    // At once, without waiting for anything.
    expect(session.cover).toBe("neutral");
    expect(toasts).toHaveLength(0);
    await hidden;
    expect(order).toEqual(["save begun, cover none", "saved, cover neutral", "locked, neutral true"]);
    expect(session.reload).toHaveBeenCalledTimes(1);
  });
  it("locks all the same when saving hangs or fails, and when the lock is refused", async () => {
    vi.useFakeTimers();
    session.apply(start({ state: "open" }));
    session.beforeLock(() => new Promise(() => {}));
    session.beforeLock(() => Promise.reject(new Error("disk full")));
    session.beforeLock(() => {
      throw new Error("at once");
    });
    backendReplies({
      lock: () => {
        throw new BackendError({ code: "failed" });
      },
    });
    const hidden = session.hide();
    expect(session.cover).toBe("neutral");
    await vi.advanceTimersByTimeAsync(FLUSH_MS_MAX);
    await hidden;
    expect(named("lock")).toHaveLength(1);
    expect(session.reload).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
  it("also hides when there is nothing private yet, and only once", async () => {
    session.apply(start({ state: "none" }));
    await Promise.all([session.hide(), session.hide()]);
    expect(named("lock")).toEqual([{ name: "lock", request: { neutral: true } }]);
  });
  it("shows the neutral screen after the page was loaded again", async () => {
    backendReplies({ start: () => start({ state: "locked" }, { neutral: true }) });
    await session.begin();
    expect(session.cover).toBe("neutral");
    session.uncover();
    expect(session.cover).toBe("none");
  });
});

describe("saving before the app ends", () => {
  it("says so once everything that is being written is saved", async () => {
    session.apply(start({ state: "open" }));
    backendReplies({ writing_saved: () => ({}) });
    let save = () => {};
    session.beforeLock(() => new Promise<void>((resolve) => (save = resolve)));
    session.beforeLock(() => Promise.reject(new Error("disk full")));
    const done = session.saveWriting();
    await Promise.resolve();
    expect(named("writing_saved")).toEqual([]);
    save();
    await done;
    expect(named("writing_saved")).toHaveLength(1);
  });
});

describe("locking", () => {
  it("does nothing while nothing is open", async () => {
    session.apply(start({ state: "locked" }));
    await session.lock();
    expect(calls).toEqual([]);
  });
  it("lets go of what is shown when a call is refused as locked, but never loads without end", () => {
    session.apply(start({ state: "locked" }));
    session.refusedAsLocked();
    expect(session.reload).not.toHaveBeenCalled();
    session.apply(start({ state: "open" }));
    session.refusedAsLocked();
    session.refusedAsLocked();
    expect(session.reload).toHaveBeenCalledTimes(1);
  });
  it("forgets a save that was taken back", async () => {
    session.apply(start({ state: "open" }));
    const save = vi.fn();
    session.beforeLock(save)();
    await session.lock();
    expect(save).not.toHaveBeenCalled();
  });
});

describe("signs of activity", () => {
  it("are sent at most every twenty seconds, and only while open", () => {
    session.apply(start({ state: "locked" }));
    session.sawActivity(0);
    expect(calls).toEqual([]);
    session.apply(start({ state: "open" }));
    for (let now = 0; now < ACTIVITY_EVERY_MS * 2; now += 500) session.sawActivity(now);
    expect(named("activity")).toHaveLength(2);
  });
});

describe("asking for the private space", () => {
  it("is granted at once when it is open", async () => {
    session.apply(start({ state: "open" }));
    expect(await session.needPrivateSpace()).toBe(true);
    expect(session.asking).toBe(null);
  });
  it("leads to set-up or to the lock, and waits for the answer", async () => {
    session.apply(start({ state: "none" }));
    const first = session.needPrivateSpace();
    expect(session.asking?.what).toBe("setUp");
    // Made, but its recovery code is still being written down: the same dialog stays.
    session.apply(start({ state: "open" }));
    expect(session.asking?.what).toBe("setUp");
    session.asked(true);
    expect(await first).toBe(true);

    session.apply(start({ state: "locked" }));
    const second = session.needPrivateSpace();
    expect(session.asking?.what).toBe("unlock");
    session.asked(false);
    expect(await second).toBe(false);
  });
  it("answers an older question with no when a newer one is asked", async () => {
    session.apply(start({ state: "locked" }));
    const older = session.needPrivateSpace();
    const newer = session.needPrivateSpace();
    expect(await older).toBe(false);
    session.asked(true);
    expect(await newer).toBe(true);
  });
});

describe("settings", () => {
  it("are saved whole, with what changed", async () => {
    session.apply(start({ state: "none" }));
    backendReplies({ settings_save: (settings) => start({ state: "none" }, { settings }) });
    await session.saveSettings({ theme: "dark" });
    expect(session.start?.settings).toMatchObject({
      theme: "dark",
      textSizePercent: 100,
      autoLockMinutes: 5,
    });
  });

  it("lose nothing when one choice quickly follows another, or one fails", async () => {
    session.apply(start({ state: "none" }));
    let saves = 0;
    backendReplies({
      settings_save: async (settings) => {
        saves += 1;
        const fails = saves === 2;
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (fails) throw new BackendError({ code: "diskFull" });
        return start({ state: "none" }, { settings });
      },
    });
    const theme = session.saveSettings({ theme: "dark" });
    const size = session.saveSettings({ textSizePercent: 150 });
    const lock = session.saveSettings({ autoLockMinutes: 15 });
    await theme;
    await expect(size).rejects.toThrow(BackendError);
    await lock;
    expect(session.start?.settings).toMatchObject({
      theme: "dark",
      textSizePercent: 100,
      autoLockMinutes: 15,
    });
  });
});

describe("the number on the rail", () => {
  it("counts what is due, not what comes later", async () => {
    session.apply(start({ state: "open" }));
    const followUp = (dueInDays: number) => ({ dueInDays }) as never;
    backendReplies({
      today: () => ({ private: { due: [followUp(-2), followUp(0), followUp(5)] } }) as never,
    });
    await session.countWaiting();
    expect(session.waiting).toBe(2);
    session.apply(start({ state: "locked" }));
    await session.countWaiting();
    expect(session.waiting).toBe(0);
  });
});
