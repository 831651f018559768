import { call, type PersonCard } from "../../backend";
import { birthYearOf, type PersonInput } from "./PersonFields.svelte";

/** Saves a young person, or says with `null` that something typed needs another look. */
export async function savePerson(input: PersonInput, id: string | null): Promise<PersonCard | null> {
  const birthYear = birthYearOf(input.birthYear);
  if (input.name.trim() === "" || birthYear === undefined) return null;
  return call("person_save", { id, name: input.name.trim(), birthYear, role: input.role });
}
