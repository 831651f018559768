import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { fromCommonMark } from "./from-commonmark";
import { found, lookFor, placesOf } from "./find-words";
import { parts } from "./parts";

const schema = getSchema(parts(() => {}));
const read = (text: string) => Node.fromJSON(schema, fromCommonMark(text));
const said = (text: string, words: string) => {
  const document = read(text);
  return placesOf(document, words).map(({ from, to }) => document.textBetween(from, to));
};

describe("finding in the open note", () => {
  it("finds words whatever their case, accents and marks", () => {
    expect(said("# At the Café\n\nThe **ca**fe was CAFÉ blue.", "café")).toEqual(["Café", "cafe", "CAFÉ"]);
    expect(said("- one\n- two one\n\n> one", "one")).toHaveLength(3);
    expect(said("e\u0301tude étude", "etude")).toHaveLength(2);
    expect(said("เมื่อวานไปโรงเรียน", "โรงเรียน")).toEqual(["โรงเรียน"]);
    expect(said("👩‍👧 Zoë 👩‍👧 zoe", "zoe")).toEqual(["Zoë", "zoe"]);
    expect(said("one\ntwo", "one two")).toEqual([]);
    expect(said("aaaa", "aa")).toEqual(["aa", "aa"]);
    expect(said("anything", "  ")).toEqual([]);
  });

  it("goes round, and follows what is typed", () => {
    let state = EditorState.create({ doc: read("one two one"), plugins: [] });
    state = state.reconfigure({ plugins: parts(() => {}).flatMap(pluginsOf) });
    state = state.apply(lookFor(state, "one", 0));
    expect(found(state)).toMatchObject({ count: 2, at: 0, place: { from: 1, to: 4 } });
    state = state.apply(lookFor(state, "one", -1));
    expect(found(state).at).toBe(1);
    state = state.apply(lookFor(state, "one", 2));
    expect(found(state).at).toBe(0);
    state = state.apply(state.tr.insertText("one ", 1));
    expect(found(state).count).toBe(3);
    state = state.apply(lookFor(state, "", 0));
    expect(found(state).count).toBe(0);
  });
});

function pluginsOf(part: ReturnType<typeof parts>[number]) {
  if (part.name !== "findWords") return [];
  const make = part.config.addProseMirrorPlugins as () => import("@tiptap/pm/state").Plugin[];
  return make();
}
