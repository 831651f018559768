/** What a note can be made of. Few things, on purpose; pictures are not among them. */
import { type AnyExtension, Extension, Mark, markInputRule, Node, mergeAttributes } from "@tiptap/core";
import Blockquote from "@tiptap/extension-blockquote";
import Bold from "@tiptap/extension-bold";
import Code from "@tiptap/extension-code";
import CodeBlock from "@tiptap/extension-code-block";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Heading from "@tiptap/extension-heading";
import HorizontalRule from "@tiptap/extension-horizontal-rule";
import Italic from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import Paragraph from "@tiptap/extension-paragraph";
import Text from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";
import type { MarkType } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { findWords } from "./find-words";
import { AS_WRITTEN, AS_WRITTEN_BLOCK } from "./as-written";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    link: { setLink: (address: string) => ReturnType; unsetLink: () => ReturnType };
  }
}

/** An address that a link may hold. It is shown, never opened from here. */
const ADDRESS = /^(https?:|mailto:|tel:)/i;

/** Words that stand for an address. Not an anchor: nothing a browser could follow. */
const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({
    address: {
      default: "",
      parseHTML: (element) => element.getAttribute("href") ?? element.dataset["address"] ?? "",
      renderHTML: ({ address }) => ({ "data-address": String(address), title: String(address) }),
    },
    title: { default: null, rendered: false },
  }),
  parseHTML: () => [
    { tag: "span[data-address]" },
    {
      tag: "a[href]",
      getAttrs: (element) => (ADDRESS.test(element.getAttribute("href") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { class: "link" }), 0],
  addCommands() {
    return {
      setLink:
        (address) =>
        ({ chain }) =>
          chain().extendMarkRange(this.name).setMark(this.name, { address, title: null }).run(),
      unsetLink:
        () =>
        ({ chain }) =>
          chain().unsetMark(this.name, { extendEmptyMarkRange: true }).run(),
    };
  },
});

/** A piece of a line that the editor has no part for, as it was written. */
const AsWritten = Mark.create({
  name: AS_WRITTEN,
  inclusive: false,
  excludes: AS_WRITTEN,
  addAttributes: () => ({ source: { default: "", rendered: false } }),
  renderHTML: () => ["span", { class: "as-written" }, 0],
});

/** The same for whole blocks. */
const AsWrittenBlock = Node.create({
  name: AS_WRITTEN_BLOCK,
  group: "block",
  content: "text*",
  marks: "",
  code: true,
  defining: true,
  addAttributes: () => ({ source: { default: "", rendered: false } }),
  renderHTML: () => ["pre", { class: "as-written" }, 0],
});

/** A line that ends. `soft`: as a line of the source ends, without a mark of its own. */
const LineEnd = HardBreak.extend({
  addAttributes: () => ({ soft: { default: false, rendered: false } }),
  // Control and Enter keeps the note.
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
  },
});

/** Signs that nobody asked to have turned into something else are left alone: these are read, shown and kept, but not offered. */
const quiet = {
  addInputRules: () => [],
  addPasteRules: () => [],
};

/** Stars around words make them bold or italic while typing. Stars between spaces are stars: 2 * 3 * 4. */
function typed(stars: RegExp) {
  return function (this: { type: MarkType }) {
    return [markInputRule({ find: stars, type: this.type })];
  };
}

/** Whether something pasted or dropped brings a picture or another file. */
function bringsFile(data: DataTransfer | null): boolean {
  return data !== null && (data.files.length > 0 || [...data.items].some((item) => item.kind === "file"));
}

/** Refuses pictures and says why. Words that come with one are taken. */
function wordsOnly(onrefused: () => void): AnyExtension {
  const refuse = (data: DataTransfer | null): boolean => {
    if (!bringsFile(data)) return false;
    onrefused();
    // An office program puts a picture of the words beside the words.
    return (data?.getData("text/plain") ?? "").trim() === "";
  };
  return Extension.create({
    name: "wordsOnly",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste: (_, event) => {
            const words = (event.clipboardData?.getData("text/plain") ?? "").trim() !== "";
            if (bringsFile(event.clipboardData) && words) return false;
            if (/<img\b/i.test(event.clipboardData?.getData("text/html") ?? "") && !words) onrefused();
            return refuse(event.clipboardData);
          },
          handleDrop: (_, event) => refuse(event.dataTransfer),
        },
      }),
    ],
  });
}

/** Everything the editor is made of. `onrefused` is told when somebody tries to put in a picture. */
export function parts(onrefused: () => void): AnyExtension[] {
  return [
    Document,
    Paragraph,
    Text,
    Bold.extend({ ...quiet, addInputRules: typed(/(?:^|\s)(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/) }),
    Italic.extend({ ...quiet, addInputRules: typed(/(?:^|\s)(\*([^*\s](?:[^*]*[^*\s])?)\*)$/) }),
    Blockquote,
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    UndoRedo,
    // Bold words can hold signs as they were typed: CommonMark allows it, so it must come back.
    Code.extend({ ...quiet, excludes: "", addKeyboardShortcuts: () => ({}) }),
    CodeBlock.extend({ ...quiet, marks: "" }),
    HorizontalRule.extend(quiet),
    Heading.extend({ content: "text*" }),
    LineEnd,
    Link,
    AsWritten,
    AsWrittenBlock,
    wordsOnly(onrefused),
    Extension.create({ name: "findWords", addProseMirrorPlugins: () => [findWords()] }),
  ];
}
