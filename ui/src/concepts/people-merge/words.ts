import { m } from "../../messages/compiled/messages";
import { longDay } from "../format/dates";
import { rhythmWords } from "../rhythm/rhythm";
import type { DetailField, Details } from "./merging";

export function fieldWords(field: DetailField): string {
  switch (field) {
    case "name":
      return m.people_name();
    case "role":
      return m.people_role();
    case "birthYear":
      return m.people_birth_year();
    case "rhythmDays":
      return m.people_import_use_rhythm();
    case "matters":
      return m.people_matters();
    case "language":
      return m.people_language();
    case "since":
      return m.people_since();
    case "consent":
      return m.people_consent();
    case "safeguardingContact":
      return m.people_safeguarding();
  }
}

/** What is kept there, as the page of a person says it. */
export function valueWords(field: DetailField, details: Details): string {
  switch (field) {
    case "role":
      return details.role === "child" ? m.people_role_child() : m.people_role_mentee();
    case "rhythmDays":
      return rhythmWords(details.rhythmDays);
    case "since":
      return details.since === null ? m.merge_empty() : longDay(details.since);
    case "birthYear":
      return details.birthYear === null ? m.merge_empty() : String(details.birthYear);
    case "name":
    case "matters":
    case "language":
    case "consent":
    case "safeguardingContact":
      return details[field] || m.merge_empty();
  }
}
