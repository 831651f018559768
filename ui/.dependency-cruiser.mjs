/** No circle of modules in src, types included: whoever changes one module need not read the ones that use it. */
export default {
  forbidden: [
    {
      name: "no-circle",
      severity: "error",
      from: { path: "(.+)" },
      // A component may show itself: a list inside a list.
      to: { circular: true, pathNot: "^$1$" },
    },
    {
      name: "no-unresolved",
      comment: "A module of ours that is not found is not checked.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, path: "^[.]" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "src/messages/compiled"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "svelte", "import", "default"],
      extensions: [".ts", ".svelte.ts", ".svelte", ".js"],
    },
  },
};
