import { run } from "axe-core";

/** What axe finds wrong with what is shown, as short lines. Colours are tested in a real browser. */
export async function axe(element: Element = document.body): Promise<string[]> {
  const found = await run(element, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    resultTypes: ["violations"],
  });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}
