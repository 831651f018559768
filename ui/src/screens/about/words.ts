/** What *About this computer* says, for the screen and for the clipboard: the same lines. */
import type { About, Cause, NotedError } from "../../backend";
import { clockTime, longDay } from "../../concepts/format/dates";
import { m } from "../../messages/compiled/messages";

export type Fact = { name: string; value: string };

export function facts(about: About): Fact[] {
  return [
    { name: m.about_version(), value: about.version },
    { name: m.about_system(), value: about.system },
    { name: m.about_web_view(), value: about.webView ?? m.about_unknown() },
    { name: m.about_vault_format(), value: String(about.vaultFormat) },
  ];
}

/** The number beneath an error, as whoever helps looks it up. */
export function causeWords(cause: Cause | null): string {
  if (cause === null) return "";
  return cause.from === "sqlite" ? `SQLite ${cause.number}` : `OS ${cause.number}`;
}

/** An error in one line. Codes and numbers are the same in every language. */
export function errorLine(error: NotedError): string {
  const what = [error.code, causeWords(error.cause), error.during].filter(Boolean).join(", ");
  const times = error.times > 1 ? ` (${m.about_times({ n: error.times })})` : "";
  return `${longDay(error.last)}, ${clockTime(error.last)}: ${what}${times}`;
}

/** All of it as text. */
export function asText(about: About): string {
  const errors = about.errors.length > 0 ? about.errors.map(errorLine) : [m.about_no_errors()];
  return [
    m.common_app(),
    ...facts(about).map(({ name, value }) => `${name}: ${value}`),
    "",
    m.about_errors(),
    ...errors,
  ].join("\n");
}
