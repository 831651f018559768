/** The fields of a person, each described once. Forms, merging, importing and handing over go over this list. */
import { m } from "../../messages/compiled/messages";
import type { PersonDetails, PersonField } from "../../backend";
import { longDay } from "../format/dates";
import { rhythmWords } from "../rhythm/rhythm";

type Named = {
  label: () => string;
  /** Its name in a list that is imported, where that is another. */
  column?: () => string;
};
/** A text of one line or of some lines. */
type Text = Named & { kind: "line" | "lines"; hint?: () => string };
type Day = Named & {
  kind: "day";
  hint?: () => string;
  /** A day in a line among other things. */
  brief: (day: string) => string;
};
/** A field with a control of its own in the form. */
type Special<Value> = Named & {
  kind: "special";
  words: (value: Value) => string;
  /** The same in a line among other things; the name and the age stand apart. */
  brief?: (value: Value) => string;
};
type Described = {
  [F in PersonField]: Special<PersonDetails[F]> | (PersonDetails[F] extends string ? Text : Day);
};

/** In the order of the form. A field that is missing here does not compile. */
const DESCRIBED = {
  name: {
    kind: "special",
    label: m.people_name,
    column: m.people_import_use_name,
    words: (name: string) => name,
  },
  role: {
    kind: "special",
    label: m.people_role,
    words: (role) => (role === "child" ? m.people_role_child() : m.people_role_mentee()),
    brief: (role) => (role === "child" ? m.people_is_child() : m.people_is_mentee()),
  },
  birthYear: {
    kind: "special",
    label: m.people_birth_year,
    column: m.people_import_use_birth,
    words: (year) => (year === null ? "" : String(year)),
  },
  rhythmDays: {
    kind: "special",
    label: m.people_import_use_rhythm,
    words: rhythmWords,
    brief: (days) => (days === null ? "" : rhythmWords(days)),
  },
  matters: { kind: "lines", label: m.people_matters, hint: m.people_matters_hint },
  language: { kind: "line", label: m.people_language },
  since: {
    kind: "day",
    label: m.people_since,
    hint: m.people_since_hint,
    brief: (day) => m.people_import_since({ day: longDay(day) }),
  },
  consent: { kind: "lines", label: m.people_consent, hint: m.people_consent_hint },
  safeguardingContact: {
    kind: "lines",
    label: m.people_safeguarding,
    hint: m.people_safeguarding_hint,
  },
} satisfies Described & Record<keyof PersonDetails, unknown>;

type OfKind<Kind> = {
  [F in PersonField]: (typeof DESCRIBED)[F]["kind"] extends Kind ? F : never;
}[PersonField];
export type LineField = OfKind<"line">;
export type LinesField = OfKind<"lines">;
export type DayField = OfKind<"day">;
export type SpecialField = OfKind<"special">;

/** Every field, in the order of the form. */
export const FIELDS = Object.keys(DESCRIBED) as PersonField[];

export const isLine = (field: PersonField): field is LineField => DESCRIBED[field].kind === "line";
export const isLines = (field: PersonField): field is LinesField => DESCRIBED[field].kind === "lines";
export const isDay = (field: PersonField): field is DayField => DESCRIBED[field].kind === "day";

/** Those that may be worth keeping, in the part of the form that opens. */
export const MORE_FIELDS = FIELDS.filter((field) => isLine(field) || isLines(field) || isDay(field));

/** How long a text may be; the back end holds the same. */
export const CHARS_MAX = { line: 60, lines: 2000 } as const;

export function labelOf(field: PersonField): string {
  return DESCRIBED[field].label();
}

/** What every field is called. */
export function labels(): Record<PersonField, string> {
  return Object.fromEntries(FIELDS.map((field) => [field, labelOf(field)])) as Record<PersonField, string>;
}

/** What the field is called beside the columns of a list. */
export function columnOf(field: PersonField): string {
  const described: Named = DESCRIBED[field];
  return (described.column ?? described.label)();
}

export function hintOf(field: PersonField): string | undefined {
  const described: Described[PersonField] = DESCRIBED[field];
  return described.kind === "special" ? undefined : described.hint?.();
}

/** What is kept in a field, in words; empty when nothing is. */
export function valueOf<F extends PersonField>(field: F, details: Pick<PersonDetails, F>): string {
  const described: Described[PersonField] = DESCRIBED[field];
  const value = details[field];
  if (described.kind === "special") return (described as Special<typeof value>).words(value);
  if (described.kind === "day") return value === null ? "" : longDay(String(value));
  return String(value);
}

/** What is kept in a field, for a line in which several stand side by side; empty when nothing is, or when it stands apart. */
export function briefOf(field: PersonField, details: PersonDetails): string {
  const described: Described[PersonField] = DESCRIBED[field];
  const value = details[field];
  if (described.kind === "special") return (described as Special<typeof value>).brief?.(value) ?? "";
  if (described.kind === "day") return value === null ? "" : described.brief(String(value));
  return described.kind === "line" ? String(value) : "";
}
