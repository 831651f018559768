import { expect, test } from "vitest";
import { NOBODY, type PersonDetails } from "../../backend";
import { differing, merged } from "./merging";

const MILA: PersonDetails = {
  ...NOBODY,
  name: "Mila",
  language: "Thai",
  rhythmDays: 7,
  safeguardingContact: "Ms Lee",
  matters: "Football.",
};
const OTHER: PersonDetails = {
  ...MILA,
  name: "mila",
  birthYear: 2012,
  rhythmDays: null,
  consent: "Her mother.",
  safeguardingContact: "",
  matters: "Music.",
};

test("what is there is chosen at first, the first of two, and both of two texts", () => {
  expect(differing(MILA, OTHER)).toEqual([
    { field: "name", canJoin: false, side: "first" },
    { field: "birthYear", canJoin: false, side: "second" },
    { field: "rhythmDays", canJoin: false, side: "first" },
    { field: "matters", canJoin: true, side: "both" },
    { field: "consent", canJoin: false, side: "second" },
    { field: "safeguardingContact", canJoin: false, side: "first" },
  ]);
  expect(differing(MILA, MILA)).toEqual([]);
});

test("the choices make one person", () => {
  expect(merged(MILA, OTHER, { name: "second", birthYear: "second", matters: "both" })).toEqual({
    ...MILA,
    name: "mila",
    birthYear: 2012,
    matters: "Football.\nMusic.",
  });
  expect(merged(MILA, OTHER, {})).toEqual(MILA);
});
