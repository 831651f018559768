import { describe, expect, it } from "vitest";
import { HISTORY_MAX, Router } from "./router.svelte";

describe("the way through the screens", () => {
  it("goes back and forward, and drops what lay ahead when it turns", () => {
    const router = new Router();
    router.go({ name: "guides" });
    router.go({ name: "guide", id: "a" });
    router.back();
    expect(router.current).toEqual({ name: "guides" });
    expect(router.canGoForward).toBe(true);
    router.forward();
    expect(router.current).toEqual({ name: "guide", id: "a" });
    router.back();
    router.go({ name: "people" });
    expect(router.canGoForward).toBe(false);
    router.back();
    router.back();
    router.back();
    expect(router.current).toEqual({ name: "today" });
  });
  it("makes a screen anew on every visit, but not on a replacement", () => {
    const router = new Router();
    router.go({ name: "journal" });
    const key = router.key;
    router.replace({ name: "journal", query: "coach" });
    expect(router.key).toBe(key);
    expect(router.current).toEqual({ name: "journal", query: "coach" });
    router.go({ name: "guide", id: "a" });
    router.go({ name: "guide", id: "b" });
    expect(router.key).not.toBe(key);
  });
  it("does not pile up steps to where one already is", () => {
    const router = new Router();
    router.go({ name: "guides" });
    router.go({ name: "guides" });
    router.back();
    expect(router.canGoBack).toBe(false);
  });
  it("leaves what is done behind", () => {
    const router = new Router();
    const person = { name: "person", id: "x" } as const;
    router.go(person);
    const key = router.key;
    router.go({ name: "checkIn", person: "x" });
    router.finish(person);
    expect(router.current).toEqual(person);
    expect(router.key).toBe(key);
    expect(router.canGoForward).toBe(false);
    router.reset();
    router.go({ name: "checkIn", person: "x" });
    router.finish(person);
    expect(router.current).toEqual(person);
    router.back();
    expect(router.current).toEqual({ name: "today" });
  });
  it("makes a screen anew only while it is shown", () => {
    const router = new Router();
    router.go({ name: "person", id: "x" });
    const key = router.key;
    router.renew({ name: "person", id: "y" });
    expect(router.key).toBe(key);
    router.renew({ name: "person", id: "x" });
    expect(router.key).not.toBe(key);
    expect(router.current).toEqual({ name: "person", id: "x" });
  });
  it("knows what is private", () => {
    const router = new Router();
    const isPrivate = (route: Parameters<Router["go"]>[0]) => {
      router.go(route);
      return router.isPrivate;
    };
    for (const name of ["followUps", "people", "journal", "trash"] as const)
      expect(isPrivate({ name })).toBe(true);
    expect(isPrivate({ name: "run", id: "x" })).toBe(true);
    expect(isPrivate({ name: "person", id: "x" })).toBe(true);
    expect(isPrivate({ name: "entry", id: "x" })).toBe(true);
    expect(isPrivate({ name: "checkIn", person: "x" })).toBe(true);
    for (const name of ["today", "guides", "checklists", "help", "helplines", "settings"] as const) {
      expect(isPrivate({ name })).toBe(false);
    }
    expect(isPrivate({ name: "checklist", id: "x" })).toBe(false);
    expect(isPrivate({ name: "flow", id: "x" })).toBe(false);
  });
  it("forgets, in time and on lock", () => {
    const router = new Router();
    for (let n = 0; n < HISTORY_MAX * 2; n++) router.go({ name: "guide", id: String(n) });
    let back = 0;
    while (router.canGoBack) {
      router.back();
      back += 1;
    }
    expect(back).toBe(HISTORY_MAX - 1);
    router.reset();
    expect(router.current).toEqual({ name: "today" });
    expect(router.canGoForward).toBe(false);
  });
});
