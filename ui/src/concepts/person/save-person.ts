import { call, type PersonAbout, type PersonCard } from "../../backend";
import { birthYearOf, type PersonInput } from "./PersonFields.svelte";

/** Saves a young person, or says with `null` that something typed needs another look. Without `about` what else is kept stays. */
export async function savePerson(
  input: PersonInput,
  id: string | null,
  about?: PersonAbout,
): Promise<PersonCard | null> {
  const birthYear = birthYearOf(input.birthYear);
  if (input.name.trim() === "" || birthYear === undefined) return null;
  const person = { id, name: input.name.trim(), birthYear, role: input.role };
  return call("person_save", about ? { ...person, about } : person);
}
