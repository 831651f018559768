import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackendError, type RunPage, type TickRequest } from "../../backend";
import { backendReplies, fakeCall } from "../../test/backend";
import { UNSAVED_MS_MAX } from "../writing/autosave.svelte";
import { RunAnswers } from "./answers.svelte";

vi.mock("../../backend", async (original) => ({
  ...(await original<object>()),
  call: (...asked: Parameters<typeof fakeCall>) => fakeCall(...asked),
}));

const page = (): RunPage => ({
  run: {
    id: "r",
    checklist: null,
    person: null,
    done: 1,
    notNow: 0,
    doesNotApply: 0,
    total: 3,
    started: "2026-11-22T10:00:00Z",
    finished: null,
    nextReview: null,
    nextReviewInDays: null,
  },
  introduction: [],
  groups: [{ id: "g", title: "G", items: ["a", "b", "c"].map((id) => ({ id, text: [], help: [] })) }],
  ticks: [{ item: "a", state: "done", note: "kept" }],
  gone: [],
});

let asked: TickRequest[] = [];
let full = false;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  full = false;
  backendReplies({
    run_tick: (request) => {
      if (full) throw new BackendError({ code: "diskFull" });
      asked.push(request);
      return page();
    },
  });
});
afterEach(() => vi.useRealTimers());

describe("the answers of a run", () => {
  it("begin as they were kept", () => {
    const answers = new RunAnswers(page());
    expect(answers.of("a")).toMatchObject({ state: "done", note: "kept" });
    expect(answers.counts).toEqual({ done: 1, notNow: 0, doesNotApply: 0, open: 2, total: 3 });
  });

  it("are saved the moment they are given, with the note that is there", async () => {
    const answers = new RunAnswers(page());
    answers.of("a")!.mark("notNow");
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([{ run: "r", item: "a", state: "notNow", note: "kept" }]);
    expect(answers.counts.notNow).toBe(1);
  });

  it("save a note while it is typed", async () => {
    const answers = new RunAnswers(page());
    for (const note of ["A", "Af", "Aft"]) answers.of("b")!.write(note);
    await vi.advanceTimersByTimeAsync(UNSAVED_MS_MAX);
    expect(asked).toEqual([{ run: "r", item: "b", state: "open", note: "Aft" }]);
  });

  it("stay on screen and are saved later when the disk is full", async () => {
    full = true;
    const answers = new RunAnswers(page());
    answers.of("c")!.mark("done");
    await vi.advanceTimersByTimeAsync(0);
    expect(answers.of("c")!.state).toBe("done");
    expect(answers.problem).toMatchObject({ code: "diskFull" });
    expect(await answers.flush()).toBe(false);
    full = false;
    expect(await answers.flush()).toBe(true);
    expect(answers.problem).toBeNull();
    expect(asked.at(-1)).toMatchObject({ item: "c", state: "done" });
  });
});
