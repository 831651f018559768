import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BackendError, type PersonCard, type SavedFilterCard } from "../../backend";
import { m } from "../../messages/compiled/messages";
import { backendReplies, calls, fakeCall } from "../../test/backend";
import SaveFilterDialog from "../journal/SaveFilterDialog.svelte";
import PersonDialog from "../person/PersonDialog.svelte";

vi.mock("../../backend", async (original) => ({
  ...(await original<object>()),
  call: (...asked: Parameters<typeof fakeCall>) => fakeCall(...asked),
}));

beforeEach(() => backendReplies({}));
afterEach(cleanup);

function opens(name = "Camp") {
  const told = { onsaved: vi.fn(), onclose: vi.fn() };
  render(SaveFilterDialog, { filter: { words: "camp" }, name, ...told });
  const field = screen.getByLabelText<HTMLInputElement>(m.journal_filter_name());
  return { ...told, field, user: userEvent.setup() };
}

it("sends nothing while a field is wrong, says so there and puts the focus there", async () => {
  const { field, user } = opens("");
  await user.click(screen.getByRole("button", { name: m.common_save() }));
  expect(calls).toHaveLength(0);
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  expect(field).toHaveAccessibleDescription(m.journal_filter_name_missing());
  await user.type(field, "Camp");
  expect(field, "mended, it is not wrong any more").not.toHaveAttribute("aria-invalid");
});

it("is sent once, however often it is sent, and stays until that is over", async () => {
  let answer: (saved: SavedFilterCard[]) => void = () => {};
  backendReplies({ saved_filter_save: () => new Promise((resolve) => (answer = resolve)) });
  const { field, user, onsaved, onclose } = opens();
  await user.type(field, "{Enter}{Enter}");
  await user.keyboard("{Escape}");
  expect(calls).toHaveLength(1);
  expect(onclose).not.toHaveBeenCalled();
  answer([]);
  await vi.waitFor(() => expect(onsaved).toHaveBeenCalledOnce());
  expect(onclose).toHaveBeenCalledOnce();
});

it("says at its field what the back end refused, until something else is typed", async () => {
  backendReplies({
    saved_filter_save: () => {
      throw new BackendError({ code: "invalid", field: "count" });
    },
  });
  const { field, user, onclose } = opens();
  await user.type(field, "{Enter}");
  await vi.waitFor(() => expect(field).toHaveAccessibleDescription(m.journal_filter_too_many()));
  expect(document.activeElement).toBe(field);
  expect(screen.queryByText(m.error_invalid())).toBeNull();
  await user.type(field, "s");
  expect(field).not.toHaveAttribute("aria-invalid");
  expect(field.value, "what was typed stays").toBe("Camps");
  expect(onclose).not.toHaveBeenCalled();
});

it("says below the fields what went wrong otherwise, keeps what was typed and can be sent again", async () => {
  let full = true;
  backendReplies({
    saved_filter_save: () => {
      if (full) throw new BackendError({ code: "diskFull" });
      return [];
    },
  });
  const { field, user, onclose } = opens();
  await user.type(field, "{Enter}");
  await screen.findByText(m.error_disk_full());
  expect(field.value).toBe("Camp");
  full = false;
  await user.type(field, "{Enter}");
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(screen.queryByText(m.error_disk_full())).toBeNull();
});

it("is closed by Esc, and sent by Ctrl and Enter from a field of several lines", async () => {
  const added = { id: "1", name: "Mila" } as PersonCard;
  backendReplies({ person_save: () => added });
  const onsaved = vi.fn();
  const onclose = vi.fn();
  render(PersonDialog, { onsaved, onclose });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText(m.people_name()), "Mila");
  screen.getByText(m.people_more()).click();
  const lines = screen.getByLabelText(m.people_matters(), { exact: false });
  await user.type(lines, "Football.{Enter}Music.");
  expect(calls, "Enter begins a line").toHaveLength(0);
  await user.type(lines, "{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(onsaved).toHaveBeenCalledWith(added));
  expect(calls).toHaveLength(1);
  expect(calls[0]?.request).toMatchObject({
    details: { name: "Mila", matters: "Football.\nMusic." },
  });
  cleanup();
  onclose.mockClear();
  render(PersonDialog, { onsaved, onclose });
  await user.keyboard("{Escape}");
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
});
