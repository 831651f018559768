/** A line of the editor's document as CommonMark: its marks nested, and no mark beside a space. */
import type { JSONContent } from "@tiptap/core";
import type { PhrasingContent } from "mdast";
import { AS_WRITTEN } from "./as-written";

type Marks = NonNullable<JSONContent["marks"]>;

/** A piece of a line, with what it looks like. */
type Piece = { node: PhrasingContent; marks: Marks; space: boolean };

export function phrasing(content: readonly JSONContent[]): PhrasingContent[] {
  return nested(tidy(content.flatMap(pieces)));
}

/** Splits off spaces at the ends of a text: marks close and open next to a word, never next to a space. */
function pieces(node: JSONContent): Piece[] {
  const marks = (node.marks ?? []).filter((mark) => ["bold", "italic", "link"].includes(mark.type));
  if (node.type === "hardBreak") {
    const soft = node.attrs?.["soft"] === true;
    return [{ node: soft ? { type: "text", value: "\n" } : { type: "break" }, marks, space: true }];
  }
  if (node.type !== "text" || !node.text) return [];
  const value = node.text;
  const written = node.marks?.find((mark) => mark.type === AS_WRITTEN);
  if (written && written.attrs?.["source"] === value) {
    return [{ node: { type: "html", value }, marks, space: false }];
  }
  if (node.marks?.some((mark) => mark.type === "code")) {
    return [{ node: { type: "inlineCode", value }, marks, space: false }];
  }
  const [, before = "", core = "", after = ""] = /^([ \t\n]*)([^]*?)([ \t\n]*)$/.exec(value) ?? [];
  return [before, core, after]
    .filter((part) => part !== "")
    .map((part) => ({ node: { type: "text", value: part }, marks, space: part.trim() === "" }));
}

/** Gives spaces only the marks that the words on both sides have, and removes them at the ends of a line. */
function tidy(found: readonly Piece[]): Piece[] {
  const isBreak = (piece: Piece | undefined) =>
    piece?.node.type === "break" || (piece?.node.type === "text" && piece.node.value === "\n");
  const blank = (piece: Piece) => piece.space && !isBreak(piece);
  const trimmed = found.filter((piece, at) => {
    if (!blank(piece)) return true;
    const before = found.slice(0, at).findLast((other) => !blank(other));
    const after = found.slice(at + 1).find((other) => !blank(other));
    return before !== undefined && after !== undefined && !isBreak(before) && !isBreak(after);
  });
  const first = trimmed.findIndex((piece) => !isBreak(piece));
  const last = trimmed.findLastIndex((piece) => !isBreak(piece));
  const kept = first < 0 ? [] : trimmed.slice(first, last + 1);
  return kept.map((piece, at) => {
    if (!piece.space) return piece;
    const before = kept.slice(0, at).findLast((other) => !other.space)?.marks ?? [];
    const after = kept.slice(at + 1).find((other) => !other.space)?.marks ?? [];
    return { ...piece, marks: before.filter((mark) => after.some((other) => same(mark, other))) };
  });
}

function same(a: Marks[number], b: Marks[number]): boolean {
  return (
    a.type === b.type &&
    a.attrs?.["address"] === b.attrs?.["address"] &&
    (a.attrs?.["title"] ?? null) === (b.attrs?.["title"] ?? null)
  );
}

/** Marks as a tree: whichever reaches farthest is outermost. */
function nested(found: readonly Piece[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = 0;
  while (at < found.length) {
    const piece = found[at]!;
    const reach = (mark: Marks[number]) => {
      let end = at + 1;
      while (end < found.length && found[end]!.marks.some((other) => same(other, mark))) end += 1;
      return end;
    };
    const outer = piece.marks
      .map((mark) => ({ mark, end: reach(mark) }))
      .reduce<{ mark: Marks[number]; end: number } | null>(
        (best, one) => (best === null || one.end > best.end ? one : best),
        null,
      );
    if (outer === null) {
      const last = out.at(-1);
      if (piece.node.type === "text" && last?.type === "text") last.value += piece.node.value;
      else out.push({ ...piece.node });
      at += 1;
      continue;
    }
    const { mark, end } = outer;
    const group = found
      .slice(at, end)
      .map((one) => ({ ...one, marks: one.marks.filter((other) => !same(other, mark)) }));
    out.push(wrapped(mark, nested(group)));
    at = end;
  }
  return out;
}

function wrapped(mark: Marks[number], children: PhrasingContent[]): PhrasingContent {
  switch (mark.type) {
    case "bold":
      return { type: "strong", children };
    case "italic":
      return { type: "emphasis", children };
    default:
      return {
        type: "link",
        url: String(mark.attrs?.["address"] ?? ""),
        title: (mark.attrs?.["title"] as string | null | undefined) ?? null,
        children: children as never,
      };
  }
}
