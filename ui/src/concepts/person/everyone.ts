import { call, type PersonCard } from "../../backend";

/** Everyone, the archived last: for finding and naming, not for what is due. */
export async function everyone(): Promise<PersonCard[]> {
  const [people, archived] = await Promise.all([call("people", {}), call("people_archived", {})]);
  return [...people, ...archived];
}
