// Writes what the compiler of the messages needs, from the table of languages: which there are, and the words of the one made for tests.
// That one is left out unless it is asked for, with `--pseudo` or PORCHLIGHT_PSEUDO_LANGUAGE: a release has no words in it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pseudoMessages } from "./pseudo.mjs";

const ui = join(dirname(fileURLToPath(import.meta.url)), "..");
const withPseudo = process.argv.includes("--pseudo") || Boolean(process.env["PORCHLIGHT_PSEUDO_LANGUAGE"]);

/** @type {{ tag: string, state: string }[]} */
const all = JSON.parse(readFileSync(join(ui, "src/backend/languages.json"), "utf8"));
const source = all.find((language) => language.state === "source");
const pseudo = all.find((language) => language.state === "pseudo");
const messages = (/** @type {string} */ tag) => join(ui, "src/messages", `${tag}.json`);

/** @param {string} file @param {unknown} value */
function write(file, value) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  // Left alone where nothing changes: what watches the files would compile again.
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

write(join(ui, "project.inlang/settings.json"), {
  $schema: "https://inlang.com/schema/project-settings",
  baseLocale: source.tag,
  locales: all.filter((language) => withPseudo || language !== pseudo).map((language) => language.tag),
  modules: ["../node_modules/@inlang/plugin-message-format/dist/index.js"],
  "plugin.inlang.messageFormat": { pathPattern: "./src/messages/{locale}.json" },
});
if (withPseudo)
  write(messages(pseudo.tag), pseudoMessages(JSON.parse(readFileSync(messages(source.tag), "utf8"))));
else rmSync(messages(pseudo.tag), { force: true });
