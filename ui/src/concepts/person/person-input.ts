/** What is typed about a young person, and what is kept of it. */
import { NOBODY, type PersonDetails } from "../../backend";
import { m } from "../../messages/compiled/messages";
import type { Faults } from "../form/submission.svelte";
import { RHYTHM_DAYS_MAX, rhythmChoice, rhythmDaysOf } from "../rhythm/rhythm";

/** A year and a rhythm are typed as text; everything else as it is kept. */
export type PersonInput = Omit<PersonDetails, "birthYear" | "rhythmDays"> & {
  birthYear: string;
  rhythm: string;
  ownDays: string;
};

export function personInput({ birthYear, rhythmDays, ...rest }: PersonDetails = NOBODY): PersonInput {
  const rhythm = rhythmChoice(rhythmDays);
  return {
    ...rest,
    birthYear: birthYear ? String(birthYear) : "",
    rhythm,
    ownDays: rhythm === "own" ? String(rhythmDays) : "",
  };
}

/** What to keep, once {@link personFaults} finds nothing wrong. */
export function detailsOf({ birthYear, rhythm, ownDays, ...rest }: PersonInput): PersonDetails {
  return {
    ...rest,
    name: rest.name.trim(),
    birthYear: birthYearOf(birthYear) ?? null,
    rhythmDays: rhythmDaysOf(rhythm, ownDays) ?? null,
  };
}

/** Oldest a young person may be; the back end holds the same. */
export const AGE_YEARS_MAX = 30;

/** In Thailand years are counted from 543 BC: 2557 is 2014. No other count gives a number that high. */
const BUDDHIST_ERA_YEARS = 543;

/** The birth year as a number; `null` when left empty; `undefined` when it cannot be one. */
export function birthYearOf(text: string, thisYear = new Date().getFullYear()): number | null | undefined {
  const plain = text.trim().normalize("NFKC");
  if (plain === "") return null;
  if (!/^\d{4}$/.test(plain)) return undefined;
  const typed = Number(plain);
  const year = typed - BUDDHIST_ERA_YEARS >= thisYear - AGE_YEARS_MAX ? typed - BUDDHIST_ERA_YEARS : typed;
  return year >= thisYear - AGE_YEARS_MAX && year <= thisYear ? year : undefined;
}

/** The fields that can be wrong, with what each says then. */
const FAULT_WORDS = {
  name: m.people_name_missing,
  birthYear: () => {
    const thisYear = new Date().getFullYear();
    return m.people_birth_year_wrong({ from: String(thisYear - AGE_YEARS_MAX), to: String(thisYear) });
  },
  rhythmDays: () => m.rhythm_own_wrong({ to: String(RHYTHM_DAYS_MAX) }),
  since: m.people_since_wrong,
} satisfies Partial<Record<keyof PersonDetails, () => string>>;
export type FaultField = keyof typeof FAULT_WORDS;

/** What a field says that the back end refused; nothing for another field. */
export function refusal(field: string | null): Faults<FaultField> {
  return field !== null && field in FAULT_WORDS ? { [field]: FAULT_WORDS[field as FaultField]() } : {};
}

/** What is wrong with what is typed. */
export function personFaults(input: PersonInput): Faults<FaultField> {
  return {
    name: input.name.trim() === "" && FAULT_WORDS.name(),
    birthYear: birthYearOf(input.birthYear) === undefined && FAULT_WORDS.birthYear(),
    rhythmDays: rhythmDaysOf(input.rhythm, input.ownDays) === undefined && FAULT_WORDS.rhythmDays(),
  };
}
