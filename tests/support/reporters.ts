// What a suite tells people, and what it tells `cargo xtask test`.
import type { ReporterDescription } from "@playwright/test";

export function reporters(): ReporterDescription[] {
  const report = process.env["JUNIT_FILE"];
  return report ? [["list"], ["junit", { outputFile: report }]] : [["list"]];
}
