import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** The tiers of the window. Each may use those after it, and none before it. */
const TIERS = ["app", "screens", "concepts", "state"];

/** Bars a folder from importing others. */
function barred(...folders) {
  return folders.map((folder) => ({
    group: [`**/${folder}/**`, `**/${folder}`],
    message: `The direction is ${TIERS.join(" -> ")} -> backend and messages; primitives know none of them. ${folder} is not for this folder.`,
  }));
}

/** The rule that holds a folder in its tier. */
function tier(folder, ...barredFolders) {
  return {
    files: [`src/${folder}/**`],
    rules: { "no-restricted-imports": ["error", { patterns: [TAURI, ...barred(...barredFolders)] }] },
  };
}

const TAURI = {
  group: ["@tauri-apps/*"],
  message: "Only ui/src/backend talks to Tauri.",
};

/** The longest component or module; longer ones are made of parts. */
const LINES_MAX = 250;

/** Every word the reader sees or hears goes through messages; no style attributes. */
const markup = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      words: "Words belong into messages: “{{words}}”.",
      style: "The window's policy refuses style attributes; a style: directive or a class is fine.",
      hidden: "What is only read aloud has the class visually-hidden, or is in VisuallyHidden.",
    },
  },
  create(context) {
    const spoken = new Set(["aria-label", "aria-description", "title", "placeholder", "alt", "label"]);
    const report = (node, words) => {
      if (/\p{L}{2,}/u.test(words))
        context.report({ node, messageId: "words", data: { words: words.trim() } });
    };
    return {
      SvelteText: (node) => {
        if (node.parent.type !== "SvelteStyleElement") report(node, node.value);
        else if (/clip(-path)?:\s*(inset|rect)/.test(node.value))
          context.report({ node, messageId: "hidden" });
      },
      SvelteAttribute: (node) => {
        if (node.key.name === "style") context.report({ node, messageId: "style" });
        if (!spoken.has(node.key.name)) return;
        for (const value of node.value) if (value.type === "SvelteLiteral") report(value, value.value);
      },
    };
  },
};

/** What is under way and what went wrong has one shape, and one place where it is said. */
const ATTEMPTS = [
  {
    selector:
      'VariableDeclaration[kind="let"] > VariableDeclarator[id.name=/^(busy|problem|trying)$/] > CallExpression',
    message: "An Attempt or a Submission holds what is under way and what went wrong.",
  },
  {
    selector: 'CallExpression[callee.name="toast"] > CallExpression[callee.name="errorWords"]',
    message: "sayError says what went wrong where there is no form.",
  },
  {
    selector: 'SvelteElement[name.name="Callout"] CallExpression[callee.name="errorWords"]',
    message: "ErrorNote shows what went wrong.",
  },
];

export default ts.config(
  { ignores: ["dist", "dist-bridge", "project.inlang", "src/messages/compiled", "src/backend/generated.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      "no-restricted-imports": ["error", { patterns: [TAURI] }],
      "no-console": "error",
      // A screen is made of named parts, each of which can be read at once.
      "max-lines": ["error", { max: LINES_MAX, skipBlankLines: false }],
      "svelte/no-at-html-tags": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    files: ["**/*.svelte"],
    plugins: { porchlight: { rules: { markup: markup } } },
    rules: {
      "porchlight/markup": "error",
      "no-restricted-syntax": ["error", ...ATTEMPTS],
    },
  },
  ...TIERS.map((folder, at) => tier(folder, ...TIERS.slice(0, at))),
  tier("primitives", ...TIERS, "backend", "messages"),
  tier("messages", ...TIERS, "backend", "primitives"),
  {
    files: ["src/backend/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: barred(...TIERS, "messages", "primitives") }],
    },
  },
  {
    files: ["**/*.test.ts"],
    rules: { "max-lines": "off" },
  },
  {
    // The editor is one object; what can stand beside it does.
    files: ["src/concepts/rich-text/RichText.svelte"],
    rules: { "max-lines": ["error", { max: 310, skipBlankLines: false }] },
  },
  {
    files: ["src/concepts/error/**"],
    rules: { "no-restricted-syntax": "off" },
  },
);
