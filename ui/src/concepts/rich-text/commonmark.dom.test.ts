import { getSchema, type JSONContent } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromCommonMark } from "./from-commonmark";
import { toCommonMark } from "./to-commonmark";
import { parts } from "./parts";

const schema = getSchema(parts(() => {}));
/** As the editor would hold it: refuses what does not fit the parts. */
function held(document: JSONContent): JSONContent {
  const node = Node.fromJSON(schema, document);
  node.check();
  return node.toJSON() as JSONContent;
}
const load = (text: string) => held(fromCommonMark(text));
const again = (text: string) => toCommonMark(load(text));

describe("a note as CommonMark", () => {
  it("comes back as it was written", () => {
    for (const text of [
      "",
      "Walk by the river",
      "One line\nand another\n\nA paragraph",
      "A line\\\nthat is ended",
      "**bold** and *italic* and **_both_**",
      "*a **b** c*",
      "# Title\n\n## Part\n\n### Smaller\n\n###### Smallest",
      "- one\n- two\n  - three",
      "3. three\n4. four",
      "> She said:\n>\n> - this\n> - that",
      "See [the page](https://example.org/a?b=c) today",
      "`as it is` and **`bold as it is`**",
      "```js now\nlet a;\n```",
      "one\n\n---\n\ntwo",
      "เมื่อวาน**ฉันพา**น้องไป *โรงเรียน*",
      "👩‍👧 Zoë said ‘fine’",
    ]) {
      expect(again(text)).toBe(text);
    }
  });

  it("carries along what the editor does not know, sign by sign", () => {
    for (const text of [
      "| a | b |\n| - | - |\n| 1 | 2 |",
      "Some <b>HTML</b> inside &copy;".replace("&copy;", "©"),
      '<div class="x">\n*as it is*\n</div>',
      "<!-- a remark -->",
      "![a picture](file.png)",
      "a ![picture][p] here\n\n[p]: https://example.org/p.png",
      "[text][ref] and [ref]\n\n[ref]: https://example.org 'Title'",
      "- [ ] open\n- [x] done".replaceAll("[ ]", "\\[ ]").replaceAll("[x]", "\\[x]"),
      "> <div>\n> quoted\n> </div>",
    ]) {
      expect(again(text)).toBe(text);
    }
  });

  it("takes what was changed in such a place for words", () => {
    const document = load("<b>bold</b>");
    const paragraph = document.content![0]!;
    paragraph.content![0]!.text = "<b>*";
    expect(again(toCommonMark(held(document)))).toContain("\\*");
  });

  it("keeps signs that were typed as signs", () => {
    for (const typed of [
      "2 * 3 * 4",
      "# not a heading",
      "1. not a list",
      "- not a list",
      "_snake_case_ and *stars*",
      "> not a quote",
      "[not](a link)",
      "&amp; &copy;",
      "\\ a backslash",
      "`",
      "=====",
      "---",
      "+ plus",
      "<not html>",
      "![x](y)",
      "    four spaces",
      "a\\",
      "~~not struck~~",
      "| a | b |",
      "http://example.org/_a_*b*",
    ]) {
      const document = held({
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: typed }] }],
      });
      expect(load(toCommonMark(document)), typed).toEqual(
        held({
          type: "doc",
          content: [{ type: "paragraph", content: [{ type: "text", text: typed.trim() }] }],
        }),
      );
    }
  });

  it("marks no space: bold ends with its last word", () => {
    const document = held({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: " so " },
            { type: "text", text: " very ", marks: [{ type: "bold" }] },
            { type: "text", text: "late " },
          ],
        },
      ],
    });
    expect(toCommonMark(document)).toBe("so  **very** late");
  });

  it("does not grow or change when it is loaded and saved again and again", () => {
    const hostile = fc.stringMatching(
      /^([ab .,!*_`#>\-+=~[\]()<>&;:/\\|"'0-9\n\t]|\n\n|\*\*|ก|é|👩|<b>|- |1\. |> |## |```|!\[|\]\(){0,60}$/u,
    );
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "grapheme", maxLength: 80 })), (text) => {
        const first = load(text);
        const saved = toCommonMark(first);
        expect(plain(load(saved))).toEqual(plain(first));
        expect(again(saved)).toBe(saved);
      }),
      { numRuns: 800 },
    );
  });

  it("says the same after saving, whatever was made in the editor", () => {
    fc.assert(
      fc.property(fc.array(anyBlock(2), { minLength: 1, maxLength: 4 }), (content) => {
        const document = held({ type: "doc", content });
        const saved = toCommonMark(document);
        expect(plain(load(saved))).toEqual(plain(document));
        expect(again(saved)).toBe(saved);
      }),
      { numRuns: 400 },
    );
  });
});

/** What is written, block by block, with which words are bold, italic or linked; without spaces that nobody sees. */
function plain(document: JSONContent): string[] {
  const lines: string[] = [];
  const visit = (node: JSONContent, where: string) => {
    const inner = where + "/" + node.type + (node.attrs?.["level"] ?? "");
    const content = node.content ?? [];
    if (!["paragraph", "heading", "codeBlock", "asWrittenBlock"].includes(node.type ?? "")) {
      if (node.type === "horizontalRule") lines.push(inner);
      for (const child of content) visit(child, inner);
      return;
    }
    const said = content
      .flatMap((piece) =>
        [...(piece.type === "hardBreak" ? "\n" : (piece.text ?? ""))].map((sign) => {
          const marks = (piece.marks ?? [])
            .map((mark) => mark.type)
            .filter((type) => ["bold", "italic", "link", "code"].includes(type))
            .sort();
          return /\s/.test(sign) && !marks.includes("code") ? sign : `${sign}${marks.join()}`;
        }),
      )
      .join("")
      .replace(/[ \t]*\n[ \t]*/g, "\n")
      .trim();
    if (said || node.type === "codeBlock") lines.push(`${inner} ${said}`);
  };
  visit(document, "");
  return lines;
}

function anyInline(): fc.Arbitrary<JSONContent[]> {
  const words = fc.stringMatching(/^[a-c *_`#>\-+=[\]()<&;!.\\ก1]{1,12}$/u);
  const marks = fc.subarray([
    { type: "bold" },
    { type: "italic" },
    { type: "link", attrs: { address: "https://example.org/(a)", title: null } },
  ]);
  const text = fc.record({ words, marks }).map(({ words: said, marks: worn }): JSONContent => ({
    type: "text",
    text: said,
    ...(worn.length > 0 && { marks: worn }),
  }));
  const lineEnd = fc.boolean().map((soft): JSONContent => ({ type: "hardBreak", attrs: { soft } }));
  return fc.array(fc.oneof({ arbitrary: text, weight: 5 }, lineEnd), { minLength: 1, maxLength: 6 });
}

function anyBlock(depth: number): fc.Arbitrary<JSONContent> {
  const paragraph = anyInline().map((content): JSONContent => ({ type: "paragraph", content }));
  const heading = fc
    .record({ level: fc.integer({ min: 1, max: 6 }), line: anyInline() })
    .map(({ level, line }): JSONContent => ({
      type: "heading",
      attrs: { level },
      content: line.filter((piece) => piece.type === "text"),
    }));
  if (depth === 0) return fc.oneof(paragraph, heading);
  const inside = fc.array(anyBlock(depth - 1), { minLength: 1, maxLength: 3 });
  const quote = inside.map((content): JSONContent => ({ type: "blockquote", content }));
  const item = fc
    .tuple(paragraph, fc.array(anyBlock(depth - 1), { maxLength: 1 }))
    .map(([first, rest]): JSONContent => ({ type: "listItem", content: [first, ...rest] }));
  const list = fc
    .record({
      type: fc.constantFrom("bulletList", "orderedList"),
      content: fc.array(item, { minLength: 1, maxLength: 3 }),
    })
    .map(({ type, content }): JSONContent => ({ type, content }));
  return fc.oneof(paragraph, heading, quote, list);
}
