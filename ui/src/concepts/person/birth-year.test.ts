import { expect, test } from "vitest";
import { birthYearOf } from "./person-input";

test.each([
  ["", null],
  [" 2014 ", 2014],
  ["2557", 2014],
  ["２０１４", 2014],
  ["14", undefined],
  ["1950", undefined],
  ["2030", undefined],
  ["2600", undefined],
])("%j typed as a year of birth is %j", (typed, year) => {
  expect(birthYearOf(typed, 2026)).toBe(year);
});
