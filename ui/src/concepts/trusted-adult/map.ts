/** Where trusted adults stand on the map: three rings around the young person, the nearest inside. */
import type { Nearness, TrustedAdultCard } from "../../backend";
import { m } from "../../messages/compiled/messages";

/** From near to far. */
export const NEARNESS: readonly Nearness[] = ["mostDays", "nowAndThen", "whenItMatters"];
/** The radius of each ring, as a share of half the picture. */
export const RINGS: Record<Nearness, number> = { mostDays: 0.36, nowAndThen: 0.62, whenItMatters: 0.88 };

/** A place in the picture: percent from the left and from the top. */
export type Place = { adult: TrustedAdultCard; left: number; top: number };

/** The part of a ring that stays free below, for its words. */
const FREE_TURN = 0.16;

/** Everyone evenly around their ring, but for the place of its words at the foot. One alone stands at the top. */
export function places(adults: readonly TrustedAdultCard[]): Place[] {
  return NEARNESS.flatMap((nearness) => {
    const here = adults.filter((adult) => adult.nearness === nearness);
    return here.map((adult, at) => {
      const turn = 0.25 + FREE_TURN / 2 + ((at + 0.5) / here.length) * (1 - FREE_TURN);
      const angle = turn * 2 * Math.PI;
      return {
        adult,
        left: 50 + 50 * RINGS[nearness] * Math.cos(angle),
        top: 50 + 50 * RINGS[nearness] * Math.sin(angle),
      };
    });
  });
}

/** The ring nearest to a point, given as shares of half the picture from its middle. */
export function nearnessAt(right: number, down: number): Nearness {
  const from = Math.hypot(right, down);
  return NEARNESS.reduce((best, one) =>
    Math.abs(RINGS[one] - from) < Math.abs(RINGS[best] - from) ? one : best,
  );
}

/** One ring nearer (-1) or farther (1); the same at the end. */
export function moved(nearness: Nearness, by: -1 | 1): Nearness {
  const at = NEARNESS.indexOf(nearness) + by;
  return NEARNESS[Math.min(NEARNESS.length - 1, Math.max(0, at))]!;
}

export function nearnessWords(nearness: Nearness): string {
  switch (nearness) {
    case "mostDays":
      return m.adults_most_days();
    case "nowAndThen":
      return m.adults_now_and_then();
    case "whenItMatters":
      return m.adults_when_it_matters();
  }
}
