import type { RecoverySheet } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { longDay } from "../format/dates";

/** What stands on the sheet, in the person's language, as a file or on paper. */
export function sheetText(sheet: RecoverySheet): string {
  const groups = sheet.groups.map((group, index) => `${String(index + 1).padStart(2)}.  ${group}`);
  return [
    m.recovery_paper_title(),
    m.recovery_paper_made({ date: longDay(sheet.made) }),
    "",
    ...groups,
    "",
    ...paperLines().map((line) => `- ${line}`),
    "",
  ].join("\n");
}

/** What to know when holding the sheet a year from now. */
export function paperLines(): string[] {
  return [m.recovery_paper_what(), m.recovery_paper_how(), m.recovery_paper_keep(), m.recovery_paper_old()];
}
