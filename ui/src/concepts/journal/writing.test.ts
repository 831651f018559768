import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackendError, type EntryPage, type SaveDraft } from "../../backend";
import { backendReplies, calls, fakeCall } from "../../test/backend";
import { todayIso } from "../format/dates";
import { UNSAVED_MS_MAX } from "../writing/autosave.svelte";
import { NoteWriting } from "./writing.svelte";

vi.mock("../../backend", async (original) => ({
  ...(await original<object>()),
  call: (...asked: Parameters<typeof fakeCall>) => fakeCall(...asked),
}));

const AT = "2026-11-22T10:00:00Z";
const ABOUT = { kind: "note" as const, day: todayIso(), tags: [] };
const MAYA = { id: "maya", name: "Maya" };
const kept = (text = "Kept"): EntryPage => ({
  id: "e",
  kept: { text, people: [MAYA], about: ABOUT, created: AT, updated: AT, earlierVersions: 0 },
  draft: null,
});
/** What was asked for, but for the name of the note. */
const asked = () => calls.filter((call) => call.name !== "entry_new");
const names = () => asked().map((call) => call.name);
const keep = (request: SaveDraft) => kept(request.text);

beforeEach(() => {
  vi.useFakeTimers();
  backendReplies({
    draft_save: () => ({ saved: AT }),
    draft_discard: () => ({ undo: null }),
    entry_keep: keep,
    entry_new: () => ({ id: "e" }),
  });
});
afterEach(() => vi.useRealTimers());

describe("a note while it is written", () => {
  it("leaves no trace when nothing was typed", async () => {
    const writing = new NoteWriting(null);
    writing.about([MAYA]);
    await vi.advanceTimersByTimeAsync(5_000);
    await writing.leave();
    expect(names()).toEqual([]);
  });

  it("is a draft as soon as it is typed, with whom it is about", async () => {
    const writing = new NoteWriting(null);
    writing.about([MAYA]);
    writing.write("She said");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    expect(asked()).toEqual([
      { name: "draft_save", request: { entry: "e", text: "She said", people: ["maya"], about: ABOUT } },
    ]);
    expect(writing.hasDraft).toBe(true);
  });

  it("is changed too when only its kind, day or tags are", async () => {
    const writing = new NoteWriting(kept());
    expect(writing.changed).toBe(false);
    writing.describe({ tags: ["school"] });
    expect(writing.changed).toBe(true);
    await writing.flush();
    expect(asked().at(-1)?.request).toMatchObject({ text: "Kept", about: { ...ABOUT, tags: ["school"] } });
    writing.describe({ tags: [] });
    expect(writing.changed).toBe(false);
  });

  it("takes in what is still in the editor before it saves, keeps or leaves", async () => {
    for (const last of ["flush", "keep", "leave"] as const) {
      calls.length = 0;
      const writing = new NoteWriting(null);
      writing.write("Half");
      writing.settle = () => writing.write("Half a word");
      await writing[last]();
      expect(asked()[0]?.request, last).toMatchObject({ text: "Half a word" });
    }
  });

  it("takes letters before it has a name, and asks for one only once", async () => {
    const writing = new NoteWriting(null);
    writing.prepare();
    writing.write("S");
    await writing.flush();
    writing.write("Sh");
    await writing.flush();
    expect(calls.filter((call) => call.name === "entry_new")).toHaveLength(1);
    expect(asked().map((call) => call.request)).toMatchObject([
      { entry: "e", text: "S" },
      { entry: "e", text: "Sh" },
    ]);
  });

  it("is kept with its last words, and no draft comes after that", async () => {
    const writing = new NoteWriting(null);
    writing.write("She said that");
    await writing.keep();
    await vi.advanceTimersByTimeAsync(5_000);
    await writing.leave();
    expect(names()).toEqual(["entry_keep"]);
    expect(writing.changed).toBe(false);
  });

  it("waits for a save on its way before it is kept", async () => {
    const order: string[] = [];
    backendReplies({
      entry_new: () => ({ id: "e" }),
      draft_save: async () => {
        await new Promise((done) => setTimeout(done, 1_000));
        order.push("draft");
        return { saved: AT };
      },
      entry_keep: (request) => {
        order.push("keep");
        return keep(request);
      },
    });
    const writing = new NoteWriting(null);
    writing.write("She");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    const keeping = writing.keep();
    await vi.advanceTimersByTimeAsync(2_000);
    await keeping;
    expect(order).toEqual(["draft", "keep"]);
  });

  it("goes on being saved when it could not be kept", async () => {
    backendReplies({
      entry_new: () => ({ id: "e" }),
      draft_save: () => ({ saved: AT }),
      entry_keep: () => {
        throw new BackendError({ code: "diskFull" });
      },
    });
    const writing = new NoteWriting(null);
    writing.write("She said");
    await expect(writing.keep()).rejects.toMatchObject({ code: "diskFull" });
    expect(writing.text).toBe("She said");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    expect(names()).toEqual(["entry_keep", "draft_save"]);
  });

  it("goes on being saved when it could not be thrown away", async () => {
    backendReplies({
      entry_new: () => ({ id: "e" }),
      draft_save: () => ({ saved: AT }),
      draft_discard: () => {
        throw new BackendError({ code: "diskFull" });
      },
    });
    const writing = new NoteWriting(null);
    writing.write("She said");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    await expect(writing.discard()).rejects.toMatchObject({ code: "diskFull" });
    writing.write("She said that");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    expect(calls.at(-1)).toMatchObject({ name: "draft_save", request: { text: "She said that" } });
  });

  it("comes back when throwing it away is undone", async () => {
    const writing = new NoteWriting(null);
    writing.write("She said");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    const undo = await writing.discard();
    expect(writing.text).toBe("");
    await undo();
    expect(writing.text).toBe("She said");
    expect(names()).toEqual(["draft_save", "draft_discard", "draft_save"]);
  });

  it("goes back to what is kept when changes are thrown away", async () => {
    const writing = new NoteWriting(kept("As it was"));
    writing.write("Other");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    await writing.discard();
    expect(writing.text).toBe("As it was");
    expect(writing.people).toEqual([MAYA]);
  });

  it("leaves no draft that says the same as what is kept", async () => {
    const writing = new NoteWriting(kept("As it was"));
    writing.write("As it was!");
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    writing.write("As it was");
    await writing.leave();
    expect(names()).toEqual(["draft_save", "draft_discard"]);
  });

  it("saves what is on screen when the page is left in the middle of a word", async () => {
    const writing = new NoteWriting(null);
    writing.write("She sa");
    await writing.leave();
    expect(calls.at(-1)).toMatchObject({ name: "draft_save", request: { text: "She sa" } });
  });
});
