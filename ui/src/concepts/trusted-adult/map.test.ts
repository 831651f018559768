import { describe, expect, it } from "vitest";
import type { Nearness, TrustedAdultCard } from "../../backend";
import { moved, nearnessAt, NEARNESS, places, RINGS } from "./map";

const adult = (name: string, nearness: Nearness): TrustedAdultCard => ({
  id: name,
  name,
  who: "",
  nearness,
  atNight: false,
});

describe("the map of trusted adults", () => {
  it("puts everyone on their ring, inside the picture, nobody on another", () => {
    const adults = NEARNESS.flatMap((nearness) =>
      [1, 2, 3, 4, 5].map((at) => adult(nearness + at, nearness)),
    );
    const all = places(adults);
    expect(all).toHaveLength(15);
    for (const { adult: one, left, top } of all) {
      const from = Math.hypot(left - 50, top - 50) / 50;
      expect(from).toBeCloseTo(RINGS[one.nearness]);
      expect(nearnessAt((left - 50) / 50, (top - 50) / 50)).toBe(one.nearness);
    }
    const spots = new Set(all.map(({ left, top }) => `${left.toFixed(1)} ${top.toFixed(1)}`));
    expect(spots.size).toBe(15);
  });

  it("finds the ring of any point, also of the middle and of the corners", () => {
    expect(nearnessAt(0, 0)).toBe("mostDays");
    expect(nearnessAt(1, 1)).toBe("whenItMatters");
    expect(nearnessAt(0, -0.6)).toBe("nowAndThen");
  });

  it("moves one ring at a time and stays at the ends", () => {
    expect(moved("mostDays", -1)).toBe("mostDays");
    expect(moved("mostDays", 1)).toBe("nowAndThen");
    expect(moved("whenItMatters", 1)).toBe("whenItMatters");
  });
});
