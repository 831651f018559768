import Sun from "@lucide/svelte/icons/sun";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet, tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { axe } from "../test/axe";
import Button from "./Button.svelte";
import Callout from "./Callout.svelte";
import Card from "./Card.svelte";
import Chart from "./Chart.svelte";
import Checkbox from "./Checkbox.svelte";
import Combobox from "./Combobox.svelte";
import DateField from "./DateField.svelte";
import Dialog from "./Dialog.svelte";
import EmptyState from "./EmptyState.svelte";
import Face from "./Face.svelte";
import Highlight from "./Highlight.svelte";
import IconButton from "./IconButton.svelte";
import Menu from "./Menu.svelte";
import PassphraseInput from "./PassphraseInput.svelte";
import Progress from "./Progress.svelte";
import Segmented from "./Segmented.svelte";
import Select from "./Select.svelte";
import Tag from "./Tag.svelte";
import TextArea from "./TextArea.svelte";
import TextField from "./TextField.svelte";
import TimeLanes from "./TimeLanes.svelte";
import { clearToasts, toast, TOAST_MS, toasts } from "./toast.svelte";
import ToastRegion from "./ToastRegion.svelte";

/** Content to put into a component. */
const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe("Button", () => {
  it("says that it is at work, keeps the focus and cannot be pressed again", async () => {
    const pressed = vi.fn();
    const { rerender, container } = render(Button, { onclick: pressed, children: words("Save") });
    const button = screen.getByRole("button", { name: "Save" });
    await userEvent.click(button);
    await rerender({ busy: true });
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute("aria-busy", "true");
    await userEvent.click(button);
    expect(pressed).toHaveBeenCalledTimes(1);
    expect(await axe(container)).toEqual([]);
  });
  it("does not submit a form unless it is meant to", () => {
    render(Button, { children: words("Show") });
    expect(screen.getByRole("button")).toHaveAttribute("type", "button");
  });
});

describe("fields", () => {
  it("are tied to their label, hint and error", async () => {
    const { container } = render(TextField, {
      label: "Name",
      hint: "A nickname is enough.",
      error: "Please write a name.",
      optional: true,
    });
    const field = screen.getByRole("textbox", { name: /Name/ });
    expect(field).toHaveAccessibleDescription("A nickname is enough. Please write a name.");
    expect(field).toBeInvalid();
    expect(await axe(container)).toEqual([]);
  });
  it("keep what is typed as it is", async () => {
    const typed = '"it\'s" <b>*NEAR(\u200f‏ 👩‍👧 é';
    render(TextArea, { label: "Note" });
    const area = screen.getByRole("textbox", { name: "Note" });
    await userEvent.click(area);
    await userEvent.paste(typed);
    expect(area).toHaveValue(typed);
  });
  it("show and hide a passphrase without losing it", async () => {
    const { container } = render(PassphraseInput, { label: "Passphrase" });
    const field = screen.getByLabelText("Passphrase");
    await userEvent.type(field, "four small words here");
    expect(field).toHaveAttribute("type", "password");
    await userEvent.click(screen.getByRole("button", { name: "show" }));
    expect(field).toHaveAttribute("type", "text");
    expect(field).toHaveValue("four small words here");
    expect(screen.getByRole("button", { name: "hide" })).toHaveAttribute("aria-pressed", "true");
    expect(await axe(container)).toEqual([]);
  });
  it("offer choices by name", async () => {
    const chosen = vi.fn();
    const { container } = render(Select, {
      label: "Country",
      value: "us",
      options: [
        { value: "us", label: "United States" },
        { value: "th", label: "Thailand" },
      ],
      onselect: chosen,
    });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Country" }), "Thailand");
    expect(chosen).toHaveBeenCalledWith("th");
    expect(await axe(container)).toEqual([]);
  });
  it("choose one of a few with the arrow keys", async () => {
    const chosen = vi.fn();
    const { container } = render(Segmented, {
      label: "Age",
      value: "8-10",
      options: [
        { value: "8-10", label: "8–10" },
        { value: "11-13", label: "11–13" },
      ],
      onselect: chosen,
    });
    expect(screen.getByRole("group", { name: "Age" })).toBeVisible();
    await userEvent.tab();
    expect(screen.getByRole("radio", { name: "8–10" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    expect(chosen).toHaveBeenCalledWith("11-13");
    expect(await axe(container)).toEqual([]);
  });
  it("tick by label", async () => {
    const { container } = render(Checkbox, { label: "Done", hint: "Only for you" });
    await userEvent.click(screen.getByText("Done"));
    expect(screen.getByRole("checkbox", { name: "Done" })).toBeChecked();
    expect(await axe(container)).toEqual([]);
  });
  it("take a day by typing and by preset", async () => {
    const chosen = vi.fn();
    const { container } = render(DateField, {
      label: "When",
      value: "2026-11-22",
      presets: [{ label: "In a week", value: "2026-11-29" }],
      onselect: chosen,
    });
    await userEvent.click(screen.getByRole("button", { name: "In a week" }));
    expect(chosen).toHaveBeenLastCalledWith("2026-11-29");
    const day = screen
      .getAllByRole("spinbutton")
      .find((part) => part.getAttribute("data-segment") === "day")!;
    day.focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(chosen).toHaveBeenLastCalledWith("2026-11-30");
    expect(await axe(container)).toEqual([]);
  });
  it("say when a day is out of bounds", () => {
    render(DateField, { label: "When", value: "2026-11-22", max: "2026-11-20" });
    expect(screen.getByText("dateWrong")).toBeInTheDocument();
  });
});

describe("Dialog", () => {
  it("is named, takes the focus, gives it back, and closes on Esc", async () => {
    const opener = document.createElement("button");
    document.body.append(opener);
    opener.focus();
    const closed = vi.fn();
    render(Dialog, {
      title: "Add someone",
      description: "A nickname is enough.",
      onclose: closed,
      children: words("Inside"),
      actions: createRawSnippet(() => ({ render: () => "<button>Save</button>" })),
    });
    const dialog = await screen.findByRole("dialog", { name: "Add someone" });
    expect(dialog).toHaveAccessibleDescription("A nickname is enough.");
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    expect(await axe(dialog)).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());
    opener.remove();
  });
  it("keeps the focus inside with a single stop", async () => {
    const outside = document.createElement("button");
    document.body.append(outside);
    render(Dialog, { title: "Only the cross", children: words("Words alone") });
    const dialog = await screen.findByRole("dialog");
    const cross = screen.getByRole("button", { name: "close" });
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    for (let presses = 0; presses < 3; presses++) await userEvent.tab();
    expect(cross).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(cross).toHaveFocus();
    outside.remove();
  });
  it("stays when it must be answered", async () => {
    const closed = vi.fn();
    render(Dialog, { title: "Please answer", dismissible: false, onclose: closed, children: words("…") });
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await tick();
    expect(closed).not.toHaveBeenCalled();
    expect(screen.getByRole("dialog")).toBeVisible();
  });
});

describe("toasts", () => {
  beforeEach(() => {
    clearToasts();
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => vi.useRealTimers());

  it("can be undone, are read aloud and go by themselves", async () => {
    const undone = vi.fn();
    const { container } = render(ToastRegion);
    toast("Put in the trash.", { label: "Undo", run: undone });
    await tick();
    expect(container.querySelector("[aria-live=polite]")).toHaveTextContent("Put in the trash.");
    await userEvent.setup({ advanceTimers: vi.advanceTimersByTime.bind(vi) }).click(screen.getByText("Undo"));
    expect(undone).toHaveBeenCalledTimes(1);
    expect(toasts).toHaveLength(0);
    toast("Saved.");
    await tick();
    await vi.advanceTimersByTimeAsync(TOAST_MS + 50);
    expect(toasts).toHaveLength(0);
  });
  it("wait while someone reads or reaches for them", async () => {
    render(ToastRegion);
    toast("Put in the trash.");
    await tick();
    await vi.advanceTimersByTimeAsync(TOAST_MS - 1000);
    screen.getByRole("button", { name: "dismiss" }).focus();
    await vi.advanceTimersByTimeAsync(TOAST_MS * 3);
    expect(toasts).toHaveLength(1);
    (document.activeElement as HTMLElement).blur();
    await vi.advanceTimersByTimeAsync(1100);
    expect(toasts).toHaveLength(0);
  });
  it("never cover the screen", () => {
    for (let n = 0; n < 9; n++) toast(`Message ${n}`);
    expect(toasts.map((one) => one.message)).toEqual(["Message 6", "Message 7", "Message 8"]);
  });
});

describe("Menu", () => {
  it("opens with the keyboard and runs what is chosen", async () => {
    const run = vi.fn();
    render(Menu, { label: "More", icon: Sun, items: [{ label: "Edit", run }] });
    screen.getByRole("button", { name: "More" }).focus();
    await userEvent.keyboard("{Enter}");
    const item = await screen.findByRole("menuitem", { name: "Edit" });
    await userEvent.click(item);
    await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
  });
});

describe("what is only shown", () => {
  it("has no faults axe can see", async () => {
    render(Card, { children: words("Card") });
    render(Tag, { children: words("10 minutes") });
    render(Callout, { kind: "brick", title: "Stop", live: true, children: words("Stay close.") });
    render(EmptyState, { icon: Sun, title: "Nothing yet", text: "Begin here." });
    render(Progress, { label: "How far", value: 3, max: 8, valueText: "Step 3 of 8", steps: true });
    render(IconButton, { icon: Sun, label: "Light" });
    render(Highlight, {
      parts: [
        { words: "a ", hit: false },
        { words: "picture", hit: true },
      ],
    });
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuetext", "Step 3 of 8");
    expect(screen.getByText("picture").tagName).toBe("MARK");
    expect(screen.getByRole("alert")).toHaveTextContent("Stay close.");
    expect(await axe()).toEqual([]);
  });
  it("takes the first letter of a name as people write it", () => {
    const { container } = render(Face, { name: " ñandú" });
    expect(container).toHaveTextContent("Ñ");
    const family = render(Face, { name: "👩‍👧 Jo" });
    expect(family.container).toHaveTextContent("👩‍👧");
  });
});

describe("Combobox", () => {
  const options = [
    { value: "a", label: "Apple", detail: "yesterday" },
    { value: "b", label: "Bread" },
  ];
  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn();
  });

  it("is opened, gone through and closed with keys, and says where it is", async () => {
    const onchoose = vi.fn();
    const { container } = render(Combobox, { label: "Find", none: "Nothing", options, onchoose });
    const box = screen.getByRole("combobox", { name: "Find" });
    await userEvent.tab();
    expect(box).toHaveFocus();
    expect(box, "passing by opens nothing").toHaveAttribute("aria-expanded", "false");
    await userEvent.keyboard("{ArrowDown}");
    expect(box).toHaveAttribute("aria-activedescendant", screen.getByRole("option", { name: /Apple/ }).id);
    expect(await axe(container)).toEqual([]);
    await userEvent.keyboard("{ArrowUp}");
    expect(screen.getByRole("option", { name: "Bread" })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    await userEvent.keyboard("{Enter}");
    expect(onchoose, "closed, Enter chooses nothing").not.toHaveBeenCalled();
    await userEvent.keyboard("x{Enter}");
    expect(onchoose).toHaveBeenCalledExactlyOnceWith("a");
    expect(box, "ready for the next").toHaveValue("");
  });
  it("is chosen from with the pointer, and says when there is nothing", async () => {
    const onchoose = vi.fn();
    const { rerender } = render(Combobox, { label: "Find", none: "Nothing", options, onchoose });
    const box = screen.getByRole("combobox", { name: "Find" });
    await userEvent.click(box);
    await userEvent.click(screen.getByRole("option", { name: "Bread" }));
    expect(onchoose).toHaveBeenCalledExactlyOnceWith("b");
    await rerender({ options: [] });
    await userEvent.type(box, "zz");
    expect(screen.getByText("Nothing")).toBeVisible();
  });
});

describe("Chart", () => {
  const props = {
    title: "Contacts",
    level: 2 as const,
    tableLabel: "As a table",
    pictureLabel: "As a picture",
    columns: ["Day", "How"],
    rows: [
      ["2 May", "Call"],
      ["1 May", "Video"],
    ],
    emptyText: "Nothing",
    picture: words("the picture"),
  };

  it("is a table to read aloud, also while the picture is shown", async () => {
    const { container } = render(Chart, props);
    const table = screen.getByRole("table", { name: "Contacts" });
    expect(within(table).getByRole("rowheader", { name: "2 May" })).toBeInTheDocument();
    expect(within(table).getAllByRole("row")).toHaveLength(3);
    expect(table.parentElement).toHaveClass("visually-hidden");
    expect(screen.getByText("the picture").closest("[aria-hidden=true]")).not.toBeNull();
    expect(await axe(container)).toEqual([]);
  });

  it("turns into the table and back, and keeps the focus on the button", async () => {
    render(Chart, props);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    expect(screen.queryByText("the picture")).toBeNull();
    expect(screen.getByRole("table").parentElement).not.toHaveClass("visually-hidden");
    expect(screen.getByRole("button", { name: "As a picture" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByText("the picture")).toBeInTheDocument();
  });

  it("says when there is nothing", () => {
    render(Chart, { ...props, rows: [] });
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByText("Nothing")).toBeInTheDocument();
  });
});

describe("TimeLanes", () => {
  it("puts each mark in the line of its kind, with its shape and what to say of it", () => {
    const { container } = render(TimeLanes, {
      lanes: [
        { label: "Call", marks: [{ at: 25, shape: "dot", title: "1 May" }] },
        { label: "Not reached", marks: [{ at: 50, shape: "ring", title: "2 May" }] },
        { label: "Weekly", marks: [], stretches: [{ from: 25, to: 40, title: "Rhythm" }] },
      ],
      bands: [{ from: 60, to: 70, title: "Holidays" }],
      ticks: () => [
        { at: 10, label: "May", below: "2026" },
        { at: 99, label: "Jun" },
      ],
    });
    const lanes = [...container.querySelectorAll(".lane")];
    expect(lanes[0]!.querySelector("circle.dot")).toHaveAttribute("cx", "25%");
    expect(lanes[1]!.querySelector("circle.ring title")).toHaveTextContent("2 May");
    expect(lanes[2]!.querySelector("rect.stretch")).toHaveAttribute("width", "15%");
    expect(container.querySelectorAll("title")).toHaveLength(3 + 3);
    expect(container.querySelector(".axis")).toHaveTextContent("May2026");
    expect(container.querySelector(".axis"), "no room for it").not.toHaveTextContent("Jun");
  });
});
