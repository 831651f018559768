import type { LucideProps } from "@lucide/svelte";
import type { Component } from "svelte";

/** An icon component of Lucide, e.g. `import Sun from "@lucide/svelte/icons/sun"`. */
export type Icon = Component<LucideProps>;
