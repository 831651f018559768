import { expect, it } from "vitest";
import { sourceRoute } from "./source";

it("leads to where the source can be read", () => {
  expect(sourceRoute({ kind: "talk", id: "t", person: "p" })).toEqual({ name: "person", id: "p" });
  expect(sourceRoute({ kind: "checkIn", id: "c", person: "p" })).toEqual({
    name: "checkIn",
    person: "p",
    id: "c",
  });
  expect(sourceRoute({ kind: "entry", id: "e" })).toEqual({ name: "entry", id: "e" });
  expect(sourceRoute({ kind: "run", id: "r" })).toEqual({ name: "run", id: "r" });
});
