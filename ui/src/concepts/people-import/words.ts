import type {
  ImportColumn,
  ImportPage,
  ImportProblem,
  ImportRefused,
  ImportRow,
  ImportUse,
  PersonField,
} from "../../backend";
import { m } from "../../messages/compiled/messages";
import {
  briefOf,
  columnOf,
  type DayField,
  FIELDS,
  isLines,
  labelOf,
  type SpecialField,
  valueOf,
} from "../person/fields";
import { AGE_YEARS_MAX } from "../person/person-input";

/** Every use of a column, in the order of the form for one person. */
export const USES: readonly ImportUse[] = ["leaveOut", ...FIELDS];

export function useWords(use: ImportUse): string {
  return use === "leaveOut" ? m.people_import_use_leave_out() : columnOf(use);
}

export function columnWords(column: ImportColumn, at: number): string {
  switch (column.ofCard) {
    case "name":
      return m.people_import_card_name();
    case "nickname":
      return m.people_import_card_nickname();
    case "birthday":
      return m.people_import_card_birthday();
    case "note":
      return m.people_import_card_note();
    case null:
      return column.heading ?? m.people_import_column({ n: at + 1 });
  }
}

export function examplesWords(column: ImportColumn): string {
  return column.examples.length === 0
    ? m.people_import_column_empty()
    : m.people_import_examples({ examples: column.examples.join(" · ") });
}

export function refusedWords(why: ImportRefused): string {
  switch (why) {
    case "unreadable":
      return m.people_import_refused_unreadable();
    case "tooLarge":
      return m.people_import_refused_too_large();
    case "tooManyRows":
      return m.people_import_refused_too_many_rows();
    case "tooManyColumns":
      return m.people_import_refused_too_many_columns();
    case "fieldTooLong":
      return m.people_import_refused_field_too_long();
    case "spreadsheet":
      return m.people_import_refused_spreadsheet();
    case "notATable":
      return m.people_import_refused_not_a_table();
    case "nobodyInIt":
      return m.people_import_refused_nobody();
  }
}

/** What is said of a field that the file fills with something else. Any text can be read. */
const UNREADABLE: Record<
  Exclude<SpecialField, "name"> | DayField,
  (given: string, row: ImportRow) => string
> = {
  birthYear: (given) => {
    const thisYear = new Date().getFullYear();
    return m.people_import_problem_birth({
      given,
      from: String(thisYear - AGE_YEARS_MAX),
      to: String(thisYear),
    });
  },
  role: (given, { details }) => m.people_import_problem_role({ given, role: valueOf("role", details) }),
  rhythmDays: (given) => m.people_import_problem_rhythm({ given }),
  since: (given) => m.people_import_problem_since({ given }),
};
const isUnreadable = (field: PersonField): field is keyof typeof UNREADABLE => field in UNREADABLE;

export function problemWords({ what, field, given }: ImportProblem, row: ImportRow): string {
  switch (what) {
    case "missing":
      return m.people_import_problem_no_name();
    case "tooLong":
      return field === "name"
        ? m.people_import_problem_name_long()
        : m.people_import_problem_long({ field: columnOf(field) });
    case "overLines":
      return m.people_import_problem_name_lines();
    case "cutShort":
      return m.people_import_problem_cut();
    case "unreadable":
      return isUnreadable(field) ? UNREADABLE[field](given, row) : "";
  }
}

/** Where in the file someone is. */
export function placeWords(page: ImportPage, row: ImportRow): string {
  return page.isCards ? m.people_import_card({ n: row.number }) : m.people_import_row({ n: row.number });
}

/** Name and age, as lists show them. */
export function rowName({ details }: ImportRow): string {
  const name = details.name || m.people_import_no_name_yet();
  return details.birthYear === null
    ? name
    : m.common_name_age({ name, age: new Date().getFullYear() - details.birthYear });
}

/** What else is kept of someone, in short words. */
export function rowDetails({ details }: ImportRow): string[] {
  return FIELDS.map((field) => briefOf(field, details)).filter(Boolean);
}

/** The longer texts of someone that are not empty. */
export function rowTexts({ details }: ImportRow): Array<{ label: string; text: string }> {
  return FIELDS.filter(isLines)
    .filter((field) => details[field] !== "")
    .map((field) => ({ label: labelOf(field), text: details[field] }));
}

/** Encodings that lists of people come in; the one in use is added if it is another. */
export function encodingOptions(now: string): Array<{ value: string; label: string }> {
  const usual = [
    { value: "UTF-8", label: m.people_import_encoding_utf8() },
    { value: "UTF-16LE", label: m.people_import_encoding_utf16() },
    { value: "windows-1252", label: m.people_import_encoding_western() },
    { value: "windows-874", label: m.people_import_encoding_thai() },
  ];
  return usual.some(({ value }) => value === now) ? usual : [...usual, { value: now, label: now }];
}
