import type { TextBlock } from "../../backend";

/** A step's text as it is drawn: what to do, and, set apart, what to say aloud now. */
export type StepRun = { kind: "text" | "say"; blocks: TextBlock[] };

/** Blocks that follow each other and are of one kind. */
export function stepRuns(body: readonly TextBlock[]): StepRun[] {
  const runs: StepRun[] = [];
  for (const block of body) {
    const kind = block.kind === "spoken" ? "say" : "text";
    const last = runs.at(-1);
    if (last?.kind === kind) last.blocks.push(block);
    else runs.push({ kind, blocks: [block] });
  }
  return runs;
}
