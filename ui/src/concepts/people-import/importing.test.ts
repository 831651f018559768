import { beforeEach, expect, test, vi } from "vitest";
import { BackendError, call, type ImportPage, type ImportPlan, type ImportRow, NOBODY } from "../../backend";
import { grouped, Importing, withRow, withUse } from "./importing.svelte";

vi.mock("../../backend", async (original) => ({ ...(await original<object>()), call: vi.fn() }));
const asked = vi.mocked(call);

const PLAN: ImportPlan = {
  encoding: "UTF-8",
  separator: "comma",
  headings: true,
  columns: ["name", "birthYear", "leaveOut"],
  names: "asWritten",
  role: "mentee",
  dayOrder: "dayFirst",
  leftOut: [],
  added: [],
};

function row(number: number, change: Partial<ImportRow> = {}): ImportRow {
  return {
    number,
    details: { ...NOBODY, name: `Kid ${number}`, role: "mentee" },
    problems: [],
    samePeople: [],
    sameRow: null,
    canKeep: true,
    keeps: true,
    ...change,
  };
}

const page = (plan: ImportPlan): ImportPage => ({
  fileName: "list.csv",
  isCards: false,
  plan,
  dayOrderOpen: false,
  columns: [],
  rows: [row(2), row(3, { keeps: false })],
});
const read = (plan: ImportPlan) => ({ kind: "read" as const, page: page(plan) });

beforeEach(() => {
  asked.mockReset();
});

async function opened(): Promise<Importing> {
  const importing = new Importing();
  asked.mockResolvedValueOnce(read(PLAN) as never);
  await importing.choose();
  return importing;
}

test("a use that only one column can have goes over to the one chosen last", () => {
  expect(withUse(["name", "birthYear", "leaveOut"], 2, "birthYear")).toEqual([
    "name",
    "leaveOut",
    "birthYear",
  ]);
  expect(withUse(["name", "birthYear", "leaveOut"], 2, "name"), "a name may have two").toEqual([
    "name",
    "birthYear",
    "name",
  ]);
  expect(withUse(["leaveOut", "birthYear"], 1, "leaveOut")).toEqual(["leaveOut", "leaveOut"]);
});

test("each row is looked at in one group", () => {
  const here = row(2, { sameRow: 1, problems: [{ what: "unreadable", field: "birthYear", given: "x" }] });
  const unnamed = row(3, {
    canKeep: false,
    sameRow: 1,
    problems: [{ what: "missing", field: "name", given: "" }],
  });
  const fine = row(4);
  expect(grouped([here, unnamed, fine])).toEqual({ here: [here], odd: [unnamed], fine: [fine] });
});

test("a choice about a row is one of two lists", () => {
  expect(withRow(PLAN, row(4), false)).toMatchObject({ leftOut: [4], added: [] });
  expect(withRow({ ...PLAN, leftOut: [3, 4] }, row(4), true)).toMatchObject({ leftOut: [3], added: [] });
  expect(withRow(PLAN, row(5, { sameRow: 2 }), true)).toMatchObject({ leftOut: [], added: [5] });
  expect(withRow({ ...PLAN, added: [5] }, row(5, { sameRow: 2 }), false)).toMatchObject({ added: [] });
});

test("a file that is refused, or none, leaves everything at the first step", async () => {
  const importing = new Importing();
  asked.mockResolvedValueOnce({ kind: "nothingChosen" } as never);
  await importing.choose();
  expect([importing.step, importing.refused]).toEqual(["choose", null]);
  asked.mockResolvedValueOnce({ kind: "refused", why: "spreadsheet" } as never);
  await importing.choose();
  expect([importing.step, importing.refused]).toEqual(["choose", "spreadsheet"]);
});

test("two choices in a hurry count both, and the answer to the first is dropped", async () => {
  const importing = await opened();
  let answerFirst: (reply: unknown) => void = () => {};
  asked.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)) as never);
  const first = importing.change({ names: "initials" });
  const both = { ...PLAN, names: "initials" as const, role: "child" as const };
  asked.mockResolvedValueOnce(read(both) as never);
  await importing.change({ role: "child" });
  expect(asked).toHaveBeenLastCalledWith("people_import_preview", both);
  answerFirst(read({ ...PLAN, names: "initials" }));
  await first;
  expect(importing.plan).toEqual(both);
});

test("a way to read it that does not work is said, and the last page stays", async () => {
  const importing = await opened();
  asked.mockResolvedValueOnce({ kind: "refused", why: "fieldTooLong" } as never);
  await importing.change({ separator: "tab" });
  expect([importing.step, importing.refused, importing.page?.plan.separator]).toEqual([
    "columns",
    "fieldTooLong",
    "comma",
  ]);
  expect(importing.canGoOn, "what is shown is not what was asked for").toBe(false);
  asked.mockResolvedValueOnce(read(PLAN) as never);
  await importing.change({ separator: "comma" });
  expect(importing.canGoOn).toBe(true);
});

test("a file that was let go has to be chosen again", async () => {
  const importing = await opened();
  asked.mockRejectedValueOnce(new BackendError({ code: "notFound" }));
  await importing.change({ role: "child" });
  expect([importing.step, importing.page]).toEqual(["choose", null]);
  expect(importing.problem).toBeInstanceOf(BackendError);
});

test("leaving lets the file go, but not after it was imported", async () => {
  const importing = await opened();
  asked.mockResolvedValue({} as never);
  importing.leave();
  expect(asked).toHaveBeenLastCalledWith("people_import_forget", {});
  asked.mockResolvedValueOnce({ ids: ["a"] } as never);
  expect(await importing.add()).toBe(true);
  expect([importing.step, importing.ids]).toEqual(["done", ["a"]]);
  asked.mockClear();
  importing.leave();
  expect(asked).not.toHaveBeenCalled();
});
