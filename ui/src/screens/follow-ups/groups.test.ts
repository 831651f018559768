import { describe, expect, it } from "vitest";
import type { FollowUpCard, FollowUpsPage } from "../../backend";
import { openOnes, shownGroups, withMore } from "./groups";

const card = (id: string) => ({ id }) as FollowUpCard;
const page: FollowUpsPage = {
  now: [card("a")],
  coming: [],
  later: [card("b")],
  putOff: [card("c")],
  done: [card("d")],
  next: "there",
};

describe("the groups of follow-ups", () => {
  it("show only what holds something, in order", () => {
    expect(shownGroups(page).map(({ group }) => group)).toEqual(["now", "later", "putOff", "done"]);
  });
  it("know what is open", () => {
    expect(openOnes(page).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
  it("grow by what was done before", () => {
    const more = { ...page, now: [], later: [], putOff: [], done: [card("e")], next: null };
    const grown = withMore(page, more);
    expect(grown.done.map(({ id }) => id)).toEqual(["d", "e"]);
    expect([grown.next, openOnes(grown).length]).toEqual([null, 3]);
  });
});
