import type {
  ImportColumn,
  ImportPage,
  ImportProblem,
  ImportRefused,
  ImportRow,
  ImportUse,
} from "../../backend";
import { m } from "../../messages/compiled/messages";
import { longDay } from "../format/dates";
import { AGE_YEARS_MAX } from "../person/PersonFields.svelte";
import { rhythmWords } from "../rhythm/rhythm";

/** Every use of a column, in the order of the form for one person. */
export const USES: readonly ImportUse[] = [
  "leaveOut",
  "name",
  "birth",
  "role",
  "rhythm",
  "matters",
  "language",
  "since",
  "consent",
  "safeguardingContact",
];

export function useWords(use: ImportUse): string {
  switch (use) {
    case "leaveOut":
      return m.people_import_use_leave_out();
    case "name":
      return m.people_import_use_name();
    case "birth":
      return m.people_import_use_birth();
    case "role":
      return m.people_role();
    case "rhythm":
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

export function problemWords({ what, given }: ImportProblem, row: ImportRow): string {
  const thisYear = new Date().getFullYear();
  switch (what) {
    case "noName":
      return m.people_import_problem_no_name();
    case "nameTooLong":
      return m.people_import_problem_name_long();
    case "nameOverLines":
      return m.people_import_problem_name_lines();
    case "cutShort":
      return m.people_import_problem_cut();
    case "birth":
      return m.people_import_problem_birth({
        given,
        from: String(thisYear - AGE_YEARS_MAX),
        to: String(thisYear),
      });
    case "role":
      return m.people_import_problem_role({
        given,
        role: row.role === "child" ? m.people_role_child() : m.people_role_mentee(),
      });
    case "rhythm":
      return m.people_import_problem_rhythm({ given });
    case "since":
      return m.people_import_problem_since({ given });
    case "language":
    case "consent":
    case "safeguardingContact":
    case "matters":
      return m.people_import_problem_long({ field: useWords(what) });
  }
}

/** Where in the file someone is. */
export function placeWords(page: ImportPage, row: ImportRow): string {
  return page.isCards ? m.people_import_card({ n: row.number }) : m.people_import_row({ n: row.number });
}

/** Name and age, as lists show them. */
export function rowName(row: Pick<ImportRow, "name" | "birthYear">): string {
  const name = row.name || m.people_import_no_name_yet();
  return row.birthYear === null
    ? name
    : m.common_name_age({ name, age: new Date().getFullYear() - row.birthYear });
}

/** What else is kept of someone, in short words. */
export function rowDetails(row: ImportRow): string[] {
  return [
    row.role === "child" ? m.people_is_child() : m.people_is_mentee(),
    row.rhythmDays === null ? "" : rhythmWords(row.rhythmDays),
    row.language,
    row.since === null ? "" : m.people_import_since({ day: longDay(row.since) }),
  ].filter(Boolean);
}

/** The longer texts of someone that are not empty. */
export function rowTexts(row: ImportRow): Array<{ label: string; text: string }> {
  return (["matters", "consent", "safeguardingContact"] as const)
    .filter((use) => row[use] !== "")
    .map((use) => ({ label: useWords(use), text: row[use] }));
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
