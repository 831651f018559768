import { router } from "../../state/router.svelte";

/** Screens that list people and hold nothing half-written. */
const SHOW_PEOPLE: ReadonlySet<string> = new Set(["people", "person", "today"]);

/** Makes the screen anew if it shows people: who is there was changed from elsewhere. */
export function showPeopleAgain(): void {
  if (SHOW_PEOPLE.has(router.current.name)) router.renew(router.current);
}
