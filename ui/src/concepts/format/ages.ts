import { m } from "../../messages/compiled/messages";

/** `8-10` as it is read: 8–10. */
export function ageBandLabel(band: string): string {
  return band.replace("-", "–");
}

const BANDS = ["5-7", "8-10", "11-13", "14-17"];

/** Ages 8–17 where bands follow each other, else 5–7, 11–13. */
export function agesLabel(bands: readonly string[]): string {
  const sorted = BANDS.filter((band) => bands.includes(band));
  if (sorted.length === 0 || sorted.length === BANDS.length) return m.common_every_age();
  const first = BANDS.indexOf(sorted[0]!);
  const joined = sorted.every((band, index) => BANDS.indexOf(band) === first + index);
  const ages = joined
    ? `${sorted[0]!.split("-")[0]}–${sorted.at(-1)!.split("-")[1]}`
    : sorted.map(ageBandLabel).join(", ");
  return m.common_ages({ ages });
}

export function minutesLabel(minutes: number): string {
  return m.common_minutes({ n: minutes });
}

export { BANDS as AGE_BANDS };
