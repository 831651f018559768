/** What a note can be: few, and each is said in one line. */
import Eye from "@lucide/svelte/icons/eye";
import HandHeart from "@lucide/svelte/icons/hand-heart";
import MessagesSquare from "@lucide/svelte/icons/messages-square";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Signpost from "@lucide/svelte/icons/signpost";
import type { NoteKind } from "../../backend";
import { m } from "../../messages/compiled/messages";
import type { Icon } from "../../primitives/icon";

/** In the order in which they are offered. */
export const KINDS: readonly NoteKind[] = ["note", "conversation", "observed", "disclosure", "decision"];

export const KIND_ICONS: Record<NoteKind, Icon> = {
  note: NotebookPen,
  conversation: MessagesSquare,
  observed: Eye,
  disclosure: HandHeart,
  decision: Signpost,
};

export function kindWords(kind: NoteKind): string {
  switch (kind) {
    case "note":
      return m.journal_kind_note();
    case "conversation":
      return m.journal_kind_conversation();
    case "observed":
      return m.journal_kind_observed();
    case "disclosure":
      return m.journal_kind_disclosure();
    case "decision":
      return m.journal_kind_decision();
  }
}

export function kindMeaning(kind: NoteKind): string {
  switch (kind) {
    case "note":
      return m.journal_kind_note_means();
    case "conversation":
      return m.journal_kind_conversation_means();
    case "observed":
      return m.journal_kind_observed_means();
    case "disclosure":
      return m.journal_kind_disclosure_means();
    case "decision":
      return m.journal_kind_decision_means();
  }
}

/** Headings that keep facts apart, as CommonMark: what they said, what was seen, what was done. */
export function disclosureHeadings(): string {
  return [
    m.journal_disclosure_said(),
    m.journal_disclosure_seen(),
    m.journal_disclosure_done(),
    m.journal_disclosure_unknown(),
  ]
    .map((words) => `## ${words}\n\n…`)
    .join("\n\n");
}
