import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { axe } from "../../test/axe";
import MarkControl from "./MarkControl.svelte";
import { chosen, markOfKey, stepOfKey } from "./marks";

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("the answers to an item", () => {
  it("are taken back by choosing them again", () => {
    expect(chosen("open", "done")).toBe("done");
    expect(chosen("done", "done")).toBe("open");
    expect(chosen("done", "notNow")).toBe("notNow");
  });

  it("have a key each, but leave the window's shortcuts alone", () => {
    expect(["1", "2", "3", "4"].map((name) => markOfKey(key(name)))).toEqual([
      "done",
      "notNow",
      "doesNotApply",
      null,
    ]);
    expect(markOfKey(key("1", { ctrlKey: true })), "Ctrl 1 goes to Today").toBeNull();
    expect(markOfKey(key("1", { metaKey: true }))).toBeNull();
  });

  it("are reached with arrows, and so are the items above and below", () => {
    expect(stepOfKey(key("ArrowRight"), 2)).toEqual({ mark: 0 });
    expect(stepOfKey(key("ArrowLeft"), 0)).toEqual({ mark: 2 });
    expect(stepOfKey(key("ArrowLeft"), 1, true), "the answers run from right to left").toEqual({ mark: 2 });
    expect(stepOfKey(key("ArrowRight"), 0, true)).toEqual({ mark: 2 });
    expect(stepOfKey(key("ArrowDown"), 1)).toEqual({ item: 1 });
    expect(stepOfKey(key("ArrowUp"), 1)).toEqual({ item: -1 });
    expect(stepOfKey(key("ArrowLeft", { altKey: true }), 1), "Alt Left goes back").toBeNull();
  });
});

describe("the control", () => {
  function show(state: "open" | "done" | "notNow" | "doesNotApply" = "open") {
    const onmark = vi.fn();
    const onstep = vi.fn();
    const view = render(MarkControl, { label: "Say the promise", state, onmark, onstep });
    return { ...view, onmark, onstep, user: userEvent.setup() };
  }

  it("is one stop of the Tab key and answers to 1, 2, 3", async () => {
    const { user, onmark } = show();
    await user.tab();
    expect(screen.getByRole("button", { name: "Done" })).toHaveFocus();
    await user.keyboard("2");
    expect(onmark).toHaveBeenLastCalledWith("notNow");
    expect(screen.getByRole("button", { name: "Not now" })).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("begins at the answer it has, and takes it back", async () => {
    const { user, onmark } = show("doesNotApply");
    await user.tab();
    expect(screen.getByRole("button", { name: "Does not apply", pressed: true })).toHaveFocus();
    await user.keyboard(" ");
    expect(onmark).toHaveBeenLastCalledWith("open");
    await user.keyboard("3");
    expect(onmark).toHaveBeenLastCalledWith("open");
  });

  it("moves with arrows without answering", async () => {
    const { user, onmark, onstep } = show();
    await user.tab();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("button", { name: "Done" })).toHaveFocus();
    expect(onmark).not.toHaveBeenCalled();
    await user.keyboard("{ArrowDown}");
    expect(onstep).toHaveBeenCalledWith(1);
  });

  it("says what it is about, and has nothing axe would object to", async () => {
    const { container } = show("done");
    expect(screen.getByRole("group", { name: "Say the promise" })).toBeInTheDocument();
    expect(await axe(container)).toEqual([]);
  });
});
