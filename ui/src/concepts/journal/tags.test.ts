import { describe, expect, it } from "vitest";
import { asTag, offered } from "./tags";

const ALL = ["school", "Sleep", "old school", "amistad"];

describe("tags while typing", () => {
  it("offers those in use that fit, the nearest first", () => {
    expect(offered(ALL, [], "s")).toEqual(["school", "Sleep", "old school", "amistad"]);
    expect(offered(ALL, ["School"], "sch")).toEqual(["old school"]);
    expect(offered(ALL, [], "slÉ")).toEqual(["Sleep"]);
    expect(offered(ALL, [], "zebra")).toEqual([]);
  });

  it("takes the spelling that is in use", () => {
    expect(asTag(ALL, "  sleep ")).toBe("Sleep");
    expect(asTag(ALL, " first   phone ")).toBe("first phone");
  });
});
