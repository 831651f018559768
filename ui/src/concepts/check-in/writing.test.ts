import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackendError, type CheckInPage, type PersonPage, type SaveCheckIn } from "../../backend";
import { backendReplies, calls, fakeCall } from "../../test/backend";
import { todayIso } from "../format/dates";
import { emptyContent } from "./content";
import { CheckInWriting } from "./writing.svelte";

vi.mock("../../backend", async (original) => ({
  ...(await original<object>()),
  call: (...asked: Parameters<typeof fakeCall>) => fakeCall(...asked),
}));

const AT = "2026-11-22T10:00:00Z";
const page = (change: Partial<CheckInPage> = {}): CheckInPage => ({
  person: { id: "maya" } as CheckInPage["person"],
  matters: "",
  checkIn: null,
  content: emptyContent(todayIso()),
  draftSaved: null,
  questions: [
    {
      about: "connection",
      title: "",
      set: {} as CheckInPage["questions"][number]["set"],
      required: false,
      questions: ["a", "b"].map((question) => ({
        questionSet: "set",
        question,
        words: question,
        lastAsked: null,
      })),
    },
  ],
  last: null,
  talkedAbout: [],
  followUps: [],
  suggestedNext: null,
  ...change,
});
const names = () => calls.map((call) => call.name);
const last = () => calls.at(-1)!.request as SaveCheckIn;
const settle = () => vi.advanceTimersByTimeAsync(5_000);

beforeEach(() => {
  vi.useFakeTimers();
  backendReplies({
    check_in_draft_save: () => ({ saved: AT }),
    check_in_draft_discard: () => ({ undo: null }),
    check_in_keep: () => ({ id: "c" }) as never,
    trash_put: () => ({ undo: null }),
    follow_up_remove: () => ({ undo: null }),
  });
});
afterEach(() => vi.useRealTimers());

describe("a check-in while it is written", () => {
  it("leaves no trace when nothing was written", async () => {
    const writing = new CheckInWriting(page());
    writing.asked = [{ ...writing.asked[0]!, question: "b" }];
    writing.notice();
    await settle();
    await writing.leave();
    expect(names()).toEqual([]);
  });
  it("is saved with the questions that stand there", async () => {
    const writing = new CheckInWriting(page());
    writing.note = "She asked first.";
    writing.notice();
    await settle();
    expect(names()).toEqual(["check_in_draft_save"]);
    expect(last()).toMatchObject({ person: "maya", checkIn: null, content: { note: "She asked first." } });
    expect(last().content.answers).toHaveLength(1);
    await writing.leave();
    expect(names()).toEqual(["check_in_draft_save"]);
  });
  it("is saved at once when it is left in the middle of a word", async () => {
    const writing = new CheckInWriting(page());
    writing.strengths = "Pat";
    await writing.leave();
    expect(last().content.strengths).toBe("Pat");
  });
  it("takes its draft with it when all of it was rubbed out", async () => {
    const writing = new CheckInWriting(page());
    writing.note = "oh";
    writing.notice();
    await settle();
    writing.note = "";
    writing.notice();
    await settle();
    await writing.leave();
    expect(names().at(-1)).toBe("check_in_draft_discard");
  });
  it("keeps without a draft left behind, and takes that back with its follow-ups", async () => {
    const writing = new CheckInWriting(page());
    writing.note = "Good";
    writing.followUps = [{ key: 0, what: "Ask", due: "2026-12-01" }];
    writing.notice();
    const { undo } = await writing.keep();
    await settle();
    await writing.leave();
    expect(names()).toEqual(["check_in_keep"]);
    const followUps = [
      { id: "other", what: "Ask", due: "2026-12-24" },
      { id: "new", what: "Ask", due: "2026-12-01" },
    ];
    backendReplies({
      trash_put: () => ({ undo: null }),
      follow_up_remove: () => ({ undo: null }),
      person: () => ({ followUps }) as unknown as PersonPage,
    });
    await undo!();
    expect(calls).toMatchObject([
      { name: "trash_put", request: { kind: "checkIn", id: "c" } },
      { name: "person" },
      { name: "follow_up_remove", request: { id: "new" } },
    ]);
  });
  it("is saved as a draft when it cannot be kept", async () => {
    backendReplies({
      check_in_keep: () => {
        throw new BackendError({ code: "diskFull" });
      },
      check_in_draft_save: () => ({ saved: AT }),
    });
    const writing = new CheckInWriting(page());
    writing.note = "Good";
    await expect(writing.keep()).rejects.toThrow();
    await settle();
    expect(names()).toEqual(["check_in_keep", "check_in_draft_save"]);
    expect(writing.note).toBe("Good");
  });
  it("puts a change back to how it was, but only where that is known", async () => {
    const content = { ...emptyContent("2026-11-01"), note: "First" };
    const writing = new CheckInWriting(page({ checkIn: "c", content }));
    writing.note = "Second";
    const { undo } = await writing.keep();
    await undo!();
    expect(last()).toEqual({ person: "maya", checkIn: "c", content });
    const found = new CheckInWriting(page({ checkIn: "c", content, draftSaved: AT }));
    expect((await found.keep()).undo).toBeNull();
  });
  it("is thrown away and comes back", async () => {
    const content = { ...emptyContent(todayIso()), note: "Half" };
    const writing = new CheckInWriting(page({ content, draftSaved: AT }));
    const undo = await writing.discard();
    await writing.leave();
    expect(names()).toEqual(["check_in_draft_discard"]);
    await undo();
    expect(last().content.note).toBe("Half");
  });
});
