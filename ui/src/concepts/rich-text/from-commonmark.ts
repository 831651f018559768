/**
 * A note as CommonMark becomes the editor's document. What the editor has no part for (HTML, pictures, references) is carried along as it was
 * written: shown as text, and put back sign by sign unless somebody changes it.
 */
import type { JSONContent } from "@tiptap/core";
import type { ListItem, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { AS_WRITTEN, AS_WRITTEN_BLOCK } from "./as-written";

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
