import { render, screen } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { session } from "../../state/session.svelte";
import type { CheckInQuestions, ItemCard, Start } from "../../backend";
import QuestionCards from "./QuestionCards.svelte";
import { firstQuestions } from "./questions";

const group = (about: string, language: string, required: boolean): CheckInQuestions => ({
  about,
  title: about,
  set: { title: "Our week", language } as ItemCard,
  required,
  questions: [{ questionSet: about, question: "one", words: `${about}?`, lastAsked: null }],
});

afterEach(() => {
  session.start = null;
});

it("questions in another language than the window say so to a screen reader", () => {
  session.start = { language: "th" } as Start;
  const groups = [group("connection", "en", false), group("online", "th", false)];
  // As the page holds them: each answer can be written in.
  const asked = $state(firstQuestions(groups, []));
  render(QuestionCards, {
    groups,
    asked,
    onlyAnswered: false,
    showMissing: false,
  });
  expect(screen.getByText("connection?")).toHaveAttribute("lang", "en");
  expect(screen.getByText("online?")).not.toHaveAttribute("lang");
});

it("what a pack requires names its set, and can be passed over on purpose", () => {
  const groups = [group("house/week", "en", true)];
  const asked = $state(firstQuestions(groups, []));
  const { rerender } = render(QuestionCards, { groups, asked, onlyAnswered: false, showMissing: false });
  expect(screen.getByText("Our week")).toBeVisible();
  expect(screen.getByRole("button", { name: "Not this time: house/week?" })).toBeVisible();
  expect(screen.getByRole("textbox")).not.toHaveAttribute("aria-invalid", "true");
  return rerender({ showMissing: true }).then(() => {
    expect(screen.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
  });
});
