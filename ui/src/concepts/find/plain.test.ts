import { expect, test } from "vitest";
import { plain } from "./plain";

test("accents and capitals do not stand between a name and who looks for it", () => {
  expect(plain("  Sofía ")).toBe(plain("sofia"));
  expect(plain("Ir a Guías")).toContain(plain("guias"));
  expect(plain("Ana")).not.toBe(plain("Ada"));
});
