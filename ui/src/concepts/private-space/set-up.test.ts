import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackendError, type RecoverySheet } from "../../backend";
import { backendReplies, calls, fakeCall } from "../../test/backend";
import { sheetText } from "./recovery-sheet";
import { RecoveryCheck, SetUp } from "./set-up.svelte";

vi.mock("../../backend", async (original) => ({
  ...(await original<object>()),
  call: (...asked: Parameters<typeof fakeCall>) => fakeCall(...asked),
}));

const SHEET: RecoverySheet = {
  groups: ["7SJJC", "HH05S", "Q0ADG", "KZW70", "0X9J0", "ZK406", "5QEXV"],
  confirm: [1, 5],
  made: "2026-11-22",
};

beforeEach(() => backendReplies({}));

describe("what is asked of a passphrase", () => {
  it("comes one thing at a time: strength first, then that both are the same", () => {
    expect(SetUp.fault("abc", "abc", false)).toBe("tooWeak");
    expect(SetUp.fault("lantern gravel seven otter", "lantern gravel seven", true)).toBe("different");
    expect(SetUp.fault("lantern gravel seven otter", "lantern gravel seven otter", true)).toBeNull();
  });
});

describe("making a private space", () => {
  it("leads from the passphrase to the sheet to the comparison", async () => {
    backendReplies({ private_space_create: () => SHEET });
    const setUp = new SetUp();
    expect(setUp.made).toBe(false);
    expect(await setUp.create("lantern gravel seven otter")).toBe(true);
    expect(setUp.step).toBe("sheet");
    expect(setUp.made, "from here on, leaving means later").toBe(true);
    setUp.toConfirm();
    expect(setUp.step).toBe("confirm");
    setUp.toSheet();
    expect(setUp.step).toBe("sheet");
  });

  it("stays where it is and says why when it cannot be made", async () => {
    backendReplies({
      private_space_create: () => {
        throw new BackendError({ code: "diskFull" });
      },
    });
    const setUp = new SetUp();
    expect(await setUp.create("lantern gravel seven otter")).toBe(false);
    expect(setUp.step).toBe("passphrase");
    expect(setUp.problem).toMatchObject({ code: "diskFull" });
    expect(setUp.busy).toBe(false);
    expect(setUp.made).toBe(false);
  });

  it("is not made twice by pressing twice", async () => {
    let answer: (sheet: RecoverySheet) => void = () => {};
    backendReplies({
      private_space_create: () => new Promise<RecoverySheet>((resolve) => (answer = resolve)),
    });
    const setUp = new SetUp();
    const first = setUp.create("lantern gravel seven otter");
    expect(setUp.busy).toBe(true);
    expect(await setUp.create("lantern gravel seven otter")).toBe(false);
    answer(SHEET);
    expect(await first).toBe(true);
    expect(calls).toHaveLength(1);
  });

  it("shows no sheet and compares nothing before there is one", () => {
    const setUp = new SetUp();
    setUp.toConfirm();
    expect(setUp.step).toBe("passphrase");
  });
});

describe("comparing the sheet", () => {
  it("says of each group whether it is right, and forgets that when it is typed again", async () => {
    backendReplies({
      recovery_confirm: ({ groups }) => {
        const right = groups.map((group, index) => group === SHEET.groups[SHEET.confirm[index]!]);
        return { right, confirmed: right.every(Boolean) };
      },
    });
    const check = new RecoveryCheck(SHEET);
    check.typed[0] = "wrong";
    check.typed[1] = " ZK406 ";
    expect(await check.compare()).toBe(false);
    expect(check.marks).toEqual(["wrong", "right"]);
    check.typed[0] = "HH05S";
    check.touched(0);
    expect(check.marks).toEqual([null, "right"]);
    expect(await check.compare()).toBe(true);
  });

  it("asks nothing until every group is typed", async () => {
    const check = new RecoveryCheck(SHEET);
    check.typed[0] = "HH05S";
    expect(await check.compare()).toBe(false);
    expect(calls).toHaveLength(0);
  });
});

describe("the sheet as a file", () => {
  it("has every group with its number, in order, and the day", () => {
    const text = sheetText(SHEET);
    const places = SHEET.groups.map((group, index) => text.indexOf(`${index + 1}.  ${group}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text).toContain("22 November 2026");
  });
});
