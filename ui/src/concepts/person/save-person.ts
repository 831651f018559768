import { call, type PersonAbout, type PersonCard } from "../../backend";
import { birthYearOf, type PersonInput } from "./PersonFields.svelte";

/** Saves a young person of whom `personFaults` finds nothing wrong. Without `about` what else is kept stays. */
export function savePerson(input: PersonInput, id: string | null, about?: PersonAbout): Promise<PersonCard> {
  const birthYear = birthYearOf(input.birthYear) ?? null;
  const person = { id, name: input.name.trim(), birthYear, role: input.role };
  return call("person_save", about ? { ...person, about } : person);
}
