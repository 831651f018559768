/**
 * A note as CommonMark and as the editor's document. What the editor has no part for (HTML, pictures, references) is carried along as it was
 * written: shown as text, and put back sign by sign unless somebody changes it.
 */
import type { JSONContent } from "@tiptap/core";
import type { BlockContent, ListItem, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toMarkdown } from "mdast-util-to-markdown";

/** Names of the editor's parts that carry along what it does not know. */
export const AS_WRITTEN = "asWritten";
export const AS_WRITTEN_BLOCK = "asWrittenBlock";

type Marks = NonNullable<JSONContent["marks"]>;

/** The document of a text. */
export function fromCommonMark(text: string): JSONContent {
  const blocks = fromMarkdown(text).children.map((node) => block(node, text));
  return { type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] };
}

function block(node: RootContent, source: string): JSONContent {
  switch (node.type) {
    case "paragraph":
      return withContent({ type: "paragraph" }, inline(node.children, [], source));
    case "heading":
      return withContent(
        { type: "heading", attrs: { level: node.depth } },
        inline(node.children, [], source).map(oneLine),
      );
    case "blockquote":
      return { type: "blockquote", content: inside(node.children, source) };
    case "list":
      return {
        type: node.ordered ? "orderedList" : "bulletList",
        ...(node.ordered && { attrs: { start: node.start ?? 1 } }),
        content: node.children.map((item) => ({ type: "listItem", content: entry(item, source) })),
      };
    case "code":
      return withContent(
        { type: "codeBlock", attrs: { language: [node.lang, node.meta].filter(Boolean).join(" ") || null } },
        node.value ? [{ type: "text", text: node.value }] : [],
      );
    case "thematicBreak":
      return { type: "horizontalRule" };
    default: {
      const written = node.type === "html" ? node.value : asWritten(node, source);
      return {
        type: AS_WRITTEN_BLOCK,
        attrs: { source: written },
        content: [{ type: "text", text: written }],
      };
    }
  }
}

/** A heading is one line, though CommonMark knows a way to write two. */
function oneLine(piece: JSONContent): JSONContent {
  if (piece.type !== "hardBreak") return piece;
  return { type: "text", text: " ", ...(piece.marks && { marks: piece.marks }) };
}

function inside(children: readonly RootContent[], source: string): JSONContent[] {
  return children.length > 0 ? children.map((child) => block(child, source)) : [{ type: "paragraph" }];
}

/** The editor wants an entry of a list to begin with a paragraph. */
function entry(item: ListItem, source: string): JSONContent[] {
  const blocks = inside(item.children, source);
  return blocks[0]?.type === "paragraph" ? blocks : [{ type: "paragraph" }, ...blocks];
}

function withContent(node: JSONContent, content: JSONContent[]): JSONContent {
  return content.length > 0 ? { ...node, content } : node;
}

function inline(children: readonly PhrasingContent[], marks: Marks, source: string): JSONContent[] {
  const marked = (node: JSONContent, also: Marks = []): JSONContent => {
    const all = [...marks, ...also];
    return all.length > 0 ? { ...node, marks: all } : node;
  };
  return children.flatMap((node): JSONContent[] => {
    switch (node.type) {
      case "text":
        // A line that ends in the source ends on the screen too: that is how people write.
        return node.value
          .split("\n")
          .flatMap((line, at) => [
            ...(at > 0 ? [marked({ type: "hardBreak", attrs: { soft: true } })] : []),
            ...(line ? [marked({ type: "text", text: line })] : []),
          ]);
      case "break":
        return [marked({ type: "hardBreak", attrs: { soft: false } })];
      case "strong":
        return inline(node.children, including(marks, { type: "bold" }), source);
      case "emphasis":
        return inline(node.children, including(marks, { type: "italic" }), source);
      case "link":
        return inline(
          node.children,
          including(marks, { type: "link", attrs: { address: node.url, title: node.title ?? null } }),
          source,
        );
      case "inlineCode":
        return node.value ? [marked({ type: "text", text: node.value }, [{ type: "code" }])] : [];
      default: {
        const written = asWritten(node, source);
        return [marked({ type: "text", text: written }, [{ type: AS_WRITTEN, attrs: { source: written } }])];
      }
    }
  });
}

function including(marks: Marks, mark: Marks[number]): Marks {
  return marks.some((other) => other.type === mark.type) ? marks : [...marks, mark];
}

function asWritten(node: RootContent, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The text of a document. */
export function toCommonMark(document: JSONContent): string {
  const tree: Root = { type: "root", children: blocks(document.content ?? []) };
  return toMarkdown(tree, {
    bullet: "-",
    emphasis: "*",
    strong: "*",
    fence: "`",
    fences: true,
    rule: "-",
    listItemIndent: "one",
    resourceLink: true,
  }).replace(/\n$/, "");
}

function blocks(nodes: readonly JSONContent[]): BlockContent[] {
  return nodes.flatMap((node): BlockContent[] => {
    const content = node.content ?? [];
    switch (node.type) {
      case "paragraph": {
        const children = phrasing(content);
        // Nothing is written in it, and CommonMark has no empty paragraph.
        return children.length > 0 ? [{ type: "paragraph", children }] : [];
      }
      case "heading": {
        const children = phrasing(content);
        const depth = Math.min(Math.max(Number(node.attrs?.["level"] ?? 2), 1), 6) as 1;
        return children.length > 0 ? [{ type: "heading", depth, children }] : [];
      }
      case "blockquote": {
        const children = blocks(content);
        return children.length > 0 ? [{ type: "blockquote", children }] : [];
      }
      case "bulletList":
      case "orderedList": {
        const ordered = node.type === "orderedList";
        const children = content.map((item): ListItem => ({
          type: "listItem",
          spread: false,
          children: blocks(item.content ?? []),
        }));
        const start = Number(node.attrs?.["start"] ?? 1);
        return [{ type: "list", ordered, spread: false, ...(ordered && { start }), children }];
      }
      case "codeBlock": {
        const [lang, ...meta] = String(node.attrs?.["language"] ?? "")
          .split(" ")
          .filter(Boolean);
        return [{ type: "code", lang: lang ?? null, meta: meta.join(" ") || null, value: words(content) }];
      }
      case "horizontalRule":
        return [{ type: "thematicBreak" }];
      case AS_WRITTEN_BLOCK: {
        const value = words(content);
        if (value.trim() === "") return [];
        if (value === node.attrs?.["source"]) return [{ type: "html", value }];
        return [{ type: "paragraph", children: [{ type: "text", value: value.trim() }] }];
      }
      default:
        return blocks(content);
    }
  });
}

function words(content: readonly JSONContent[]): string {
  return content.map((node) => (node.type === "hardBreak" ? "\n" : (node.text ?? ""))).join("");
}

/** A piece of a line, with what it looks like. */
type Piece = { node: PhrasingContent; marks: Marks; space: boolean };

function phrasing(content: readonly JSONContent[]): PhrasingContent[] {
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

/** Spaces wear only what both neighbours wear, and there are none at the ends of a line. */
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
