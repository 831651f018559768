import type { PersonCard } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { daysBetween, relativeDays, spokenDay, todayIso, weekday } from "../format/dates";

/** Jo, 15; only the name where the age is not known. */
export function nameAndAge(person: PersonCard): string {
  return person.ageYears === null
    ? person.name
    : m.common_name_age({ name: person.name, age: person.ageYears });
}

/** When the last talk was, as one says it. */
export function lastContactWords(person: PersonCard): string {
  if (person.lastContact === null) return m.people_not_talked();
  const days = daysBetween(todayIso(), person.lastContact);
  if (days >= -1) return m.people_talked({ when: spokenDay(person.lastContact) });
  if (days > -7) return m.people_talked_on({ day: weekday(person.lastContact) });
  return m.people_talked({ when: relativeDays(days) });
}

/** What the person is to the reader. */
export function roleWords(person: PersonCard): string {
  return person.role === "child" ? m.people_is_child() : m.people_is_mentee();
}
