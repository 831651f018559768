// The starter pack with a translation into the language made for tests, so that what is read and printed runs from right to left, too.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pseudo } from "../../ui/languages/pseudo.mjs";
import { PSEUDO, SOURCE } from "./languages.ts";
import { root } from "./programs.ts";

/** Parts of a line that are not translated: attributes, targets of links, marks at its beginning. */
const NO_WORDS = /(\{[^}]*\}|\]\([^)]*\)|^\s*(?:#+|[-*]|\d+\.|>)\s|https?:\/\/\S+)/m;
/** Longest heading that the pack parser takes, in characters. */
const HEADING_CHARS_MAX = 120;
/** Keys of the front matter whose values are read. */
const READ = /^(title|summary) = "(.*)"$/gm;

/** A page of a pack in the language made for tests. */
function page(text: string): string {
  const [, front, body] = /^\+\+\+\n(.*?)\n\+\+\+\n(.*)$/s.exec(text)!;
  const read = front!
    .replace(READ, (_, key: string, words: string) => `${key} = "${pseudo(words)}"`)
    .replace('translation = "original"', 'translation = "draft"');
  const words = body!
    .split("\n")
    .map((line) => {
      const parts = line.split(new RegExp(NO_WORDS, "g"));
      const longer = parts.map((part, at) => (at % 2 === 1 ? part : pseudo(part))).join("");
      // What would be too long for a heading stays as it is.
      return line.startsWith("#") && longer.length > HEADING_CHARS_MAX ? line : longer;
    })
    .join("\n");
  return `+++\n${read}\n+++\n${words}`;
}

/** Makes the pack in a new folder and gives back how to remove it. */
export function pseudoPack(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-pack-"));
  cpSync(join(root, "resources/packs/starter"), folder, { recursive: true });
  const about = join(folder, "pack.toml");
  const locales = readFileSync(about, "utf8").replace(/^locales = \[/m, `locales = ["${PSEUDO.tag}", `);
  writeFileSync(about, locales);
  cpSync(join(folder, SOURCE.tag), join(folder, PSEUDO.tag), { recursive: true });
  for (const shelf of readdirSync(join(folder, PSEUDO.tag)))
    for (const file of readdirSync(join(folder, PSEUDO.tag, shelf))) {
      const path = join(folder, PSEUDO.tag, shelf, file);
      writeFileSync(path, page(readFileSync(path, "utf8")));
    }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
