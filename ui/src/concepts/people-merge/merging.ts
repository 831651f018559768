import type { PersonAbout, PersonCard, PersonPage } from "../../backend";

/** What is kept of someone, field by field. */
export type Details = Pick<PersonCard, "name" | "birthYear" | "role"> & PersonAbout;
export type DetailField = keyof Details;

/** In the order of the form for one person. */
export const FIELDS: readonly DetailField[] = [
  "name",
  "role",
  "birthYear",
  "rhythmDays",
  "matters",
  "language",
  "since",
  "consent",
  "safeguardingContact",
];

/** Texts that can stand below each other. */
const JOINED: ReadonlySet<DetailField> = new Set(["matters", "consent", "safeguardingContact"]);

export type Side = "first" | "second" | "both";

export function detailsOf({ person, about }: PersonPage): Details {
  return { name: person.name, birthYear: person.birthYear, role: person.role, ...about };
}

const isEmpty = (value: Details[DetailField]) => value === null || value === "";

/** The fields in which two people differ, with what is chosen at first: what is there, the first of two, both of two texts. */
export function differing(
  first: Details,
  second: Details,
): Array<{ field: DetailField; canJoin: boolean; side: Side }> {
  return FIELDS.filter((field) => first[field] !== second[field]).map((field) => {
    const canJoin = JOINED.has(field) && !isEmpty(first[field]) && !isEmpty(second[field]);
    return { field, canJoin, side: canJoin ? "both" : isEmpty(first[field]) ? "second" : "first" };
  });
}

/** What is kept of the one they become. */
export function merged(first: Details, second: Details, sides: Partial<Record<DetailField, Side>>): Details {
  const kept: Details = { ...first };
  for (const field of FIELDS) {
    if (sides[field] === "second") Object.assign(kept, { [field]: second[field] });
    if (sides[field] === "both")
      Object.assign(kept, { [field]: `${String(first[field])}\n${String(second[field])}` });
  }
  return kept;
}
