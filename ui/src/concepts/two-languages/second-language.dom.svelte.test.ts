import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { flushSync } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { session } from "../../state/session.svelte";
import type { ItemCard } from "../../backend";
import LanguageChoice from "./LanguageChoice.svelte";
import { languageName, otherLanguages, SecondLanguage } from "./second-language.svelte";

const card = (language: string, languages: string[]): ItemCard => ({
  link: { kind: "guide", id: "promise" },
  title: language,
  summary: "",
  ages: [],
  audience: [],
  topics: [],
  minutes: 5,
  language,
  languages,
  translation: "original",
});

beforeEach(() => {
  session.secondLanguage = null;
});

describe("a second language", () => {
  it("is offered by the name it has for itself, never the one that is shown", () => {
    expect(otherLanguages(card("es", ["en", "es", "th"]))).toEqual(["en", "th"]);
    expect(["en", "es", "th"].map(languageName)).toEqual(["English", "Español", "ไทย"]);
  });

  it("is asked for when it is wanted and there, and stays chosen", async () => {
    const ask = vi.fn((language: string) => Promise.resolve({ card: card(language, ["en", "es"]) }));
    let second!: SecondLanguage<{ card: ItemCard }>;
    const stop = $effect.root(() => {
      second = new SecondLanguage(() => ({ card: card("en", ["en", "es"]) }), ask);
    });
    flushSync();
    expect(ask).not.toHaveBeenCalled();
    session.secondLanguage = "th";
    flushSync();
    expect([second.language, second.page]).toEqual([null, null]);
    session.secondLanguage = "es";
    flushSync();
    expect(second.page).toBeNull();
    await vi.waitFor(() => expect(second.page?.card.title).toBe("es"));
    expect(ask).toHaveBeenCalledExactlyOnceWith("es");
    session.secondLanguage = null;
    flushSync();
    expect(second.page).toBeNull();
    stop();
  });

  it("says why it is not there", async () => {
    let second!: SecondLanguage<{ card: ItemCard }>;
    const stop = $effect.root(() => {
      second = new SecondLanguage(
        () => ({ card: card("en", ["en", "es"]) }),
        () => Promise.reject(new Error("gone")),
      );
    });
    session.secondLanguage = "es";
    flushSync();
    await vi.waitFor(() => expect(second.problem).toBeInstanceOf(Error));
    stop();
  });
});

describe("the choice of it", () => {
  it("is switched on and off again, and is not there for one language", async () => {
    const { rerender } = render(LanguageChoice, { card: card("en", ["en", "es"]) });
    const button = screen.getByRole("button", { name: "Español" });
    expect(button).toHaveAttribute("lang", "es");
    await userEvent.click(button);
    expect(button).toHaveAttribute("aria-pressed", "true");
    expect(session.secondLanguage).toBe("es");
    await userEvent.click(button);
    expect(session.secondLanguage).toBeNull();
    await rerender({ card: card("en", ["en"]) });
    expect(screen.queryByRole("button")).toBeNull();
  });
});
