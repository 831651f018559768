/** The editor's document becomes a note as CommonMark. */
import type { JSONContent } from "@tiptap/core";
import type { BlockContent, ListItem, Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { AS_WRITTEN_BLOCK } from "./as-written";
import { phrasing } from "./phrasing";

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
