/** Finds words in the open note and shows each place; one of them is where the reader is. */
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Places that are shown. A reader goes on to a longer word long before. */
export const PLACES_MAX = 2_000;

/** Where a match begins and ends in the document. */
export type Place = { from: number; to: number };

type Finding = { words: string; at: number; places: readonly Place[]; shown: DecorationSet };
type Wanted = { words: string; at: number };

const key = new PluginKey<Finding>("findWords");
const NOTHING: Finding = { words: "", at: 0, places: [], shown: DecorationSet.empty };

/** A sign without case and accents. Thai vowels and tone marks stay: they tell words apart. */
function fold(sign: string): string {
  return sign
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

/** Every place of `words` in a document, in order. "cafe" finds "Café"; a match never reaches from one paragraph into the next. */
export function placesOf(document: Node, words: string): Place[] {
  const wanted = [...words.trim()].map(fold).join("");
  const places: Place[] = [];
  if (wanted === "") return places;
  document.descendants((block, start) => {
    if (!block.isTextblock) return places.length < PLACES_MAX;
    // Every other part of a line is one step long, as its stand-in here is.
    const text = block.textBetween(0, block.content.size, undefined, "\n");
    let folded = "";
    const origin: number[] = [];
    let offset = 0;
    for (const sign of text) {
      const plain = fold(sign);
      for (let step = 0; step < plain.length; step += 1) origin.push(offset);
      folded += plain;
      offset += sign.length;
    }
    origin.push(offset);
    let at = folded.indexOf(wanted);
    while (at >= 0 && places.length < PLACES_MAX) {
      const end = origin[at + wanted.length - 1]!;
      const last = String.fromCodePoint(text.codePointAt(end)!).length;
      places.push({ from: start + 1 + origin[at]!, to: start + 1 + end + last });
      at = folded.indexOf(wanted, at + wanted.length);
    }
    return false;
  });
  return places;
}

function look(state: EditorState, wanted: Wanted): Finding {
  const places = placesOf(state.doc, wanted.words);
  if (places.length === 0) return { ...NOTHING, words: wanted.words };
  const at = ((wanted.at % places.length) + places.length) % places.length;
  const shown = DecorationSet.create(
    state.doc,
    places.map(({ from, to }, index) =>
      Decoration.inline(from, to, { class: index === at ? "found found-now" : "found" }),
    ),
  );
  return { words: wanted.words, at, places, shown };
}

/** The part of the editor that shows what is found. */
export function findWords(): Plugin<Finding> {
  return new Plugin<Finding>({
    key,
    state: {
      init: () => NOTHING,
      apply(change, before, _, after) {
        const wanted = change.getMeta(key) as Wanted | undefined;
        if (wanted) return wanted.words === "" ? NOTHING : look(after, wanted);
        return change.docChanged && before.words !== "" ? look(after, before) : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  });
}

/** What is found now. */
export function found(state: EditorState): { count: number; at: number; place: Place | null } {
  const { places, at } = key.getState(state) ?? NOTHING;
  return { count: places.length, at, place: places[at] ?? null };
}

/** The change that looks for `words` and goes to match number `at`, counted from 0 and around. */
export function lookFor(state: EditorState, words: string, at: number): Transaction {
  return state.tr.setMeta(key, { words, at } satisfies Wanted).setMeta("addToHistory", false);
}
