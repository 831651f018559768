import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** Which folders may not be imported from where: app -> screens -> concepts -> primitives. */
function barred(...folders) {
  return folders.map((folder) => ({
    group: [`**/${folder}/**`, `**/${folder}`],
    message: `The direction is app -> screens -> concepts -> primitives; ${folder} is not for this folder.`,
  }));
}

const TAURI = {
  group: ["@tauri-apps/*"],
  message: "Only ui/src/backend talks to Tauri.",
};
const APP_COMPONENTS = {
  // Components begin with a capital, state does not: app/App.svelte, app/route.svelte.ts.
  regex: "/app/[A-Z]\\w*\\.svelte$",
  caseSensitive: true,
  message: "Screens and concepts may use the state in app/, not its components.",
};

/** Every word the reader sees or hears goes through messages; no style attributes. */
const markup = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      words: "Words belong into messages: “{{words}}”.",
      style: "The window's policy refuses style attributes; a style: directive or a class is fine.",
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
      },
      SvelteAttribute: (node) => {
        if (node.key.name === "style") context.report({ node, messageId: "style" });
        if (!spoken.has(node.key.name)) return;
        for (const value of node.value) if (value.type === "SvelteLiteral") report(value, value.value);
      },
    };
  },
};

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
    },
  },
  {
    files: ["src/primitives/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [TAURI, ...barred("backend", "messages", "app", "screens", "concepts")] },
      ],
    },
  },
  {
    files: ["src/concepts/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [TAURI, APP_COMPONENTS, ...barred("screens")] }],
    },
  },
  {
    files: ["src/screens/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [TAURI, APP_COMPONENTS] }] },
  },
  {
    files: ["src/app/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [TAURI, ...barred("screens", "concepts")] }],
    },
  },
  { files: ["src/backend/**"], rules: { "no-restricted-imports": "off" } },
);
