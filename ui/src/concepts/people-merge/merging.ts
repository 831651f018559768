import type { PersonDetails, PersonField } from "../../backend";
import { FIELDS, isLines } from "../person/fields";

export type Side = "first" | "second" | "both";

const isEmpty = (value: PersonDetails[PersonField]) => value === null || value === "";

/** The fields in which two people differ, with what is chosen at first: what is there, the first of two, both of two texts of some lines. */
export function differing(
  first: PersonDetails,
  second: PersonDetails,
): Array<{ field: PersonField; canJoin: boolean; side: Side }> {
  return FIELDS.filter((field) => first[field] !== second[field]).map((field) => {
    const canJoin = isLines(field) && !isEmpty(first[field]) && !isEmpty(second[field]);
    return { field, canJoin, side: canJoin ? "both" : isEmpty(first[field]) ? "second" : "first" };
  });
}

/** What is kept of the one they become. */
export function merged(
  first: PersonDetails,
  second: PersonDetails,
  sides: Partial<Record<PersonField, Side>>,
): PersonDetails {
  const kept: PersonDetails = { ...first };
  for (const field of FIELDS) {
    if (sides[field] === "second") Object.assign(kept, { [field]: second[field] });
    if (sides[field] === "both")
      Object.assign(kept, { [field]: `${String(first[field])}\n${String(second[field])}` });
  }
  return kept;
}
