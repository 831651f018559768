import type { TextPart } from "../../backend";

/** The words of a line, without what they look like. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map((part) => (part.kind === "text" ? part.words : plainText(part.text))).join("");
}
