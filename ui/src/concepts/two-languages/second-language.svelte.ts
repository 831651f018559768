/** Reading an item in two languages at once: the second one stays chosen while the window stands. */
import { languageOf } from "../../state/languages";
import { session } from "../../state/session.svelte";
import type { ItemCard } from "../../backend";
import { Resource } from "../load/resource.svelte";

/** The languages an item could also be shown in. */
export function otherLanguages(card: ItemCard): string[] {
  return card.languages.filter((language) => language !== card.language);
}

/** What a language calls itself. Texts may be in one that the window does not speak. */
export function languageName(language: string): string {
  const own = languageOf(language);
  if (own?.tag === language) return own.ownName;
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The same item in the second language, where it has one and the reader wants it. Made while a screen is made. */
export class SecondLanguage<Page extends { card: ItemCard }> {
  #first: () => Page | null;
  #resource: Resource<Page>;
  /** Which one; `null` when there is nothing to show beside the first. */
  readonly language = $derived.by(() => {
    const card = this.#first()?.card;
    return card && session.secondLanguage && otherLanguages(card).includes(session.secondLanguage)
      ? session.secondLanguage
      : null;
  });

  constructor(first: () => Page | null, ask: (language: string) => Promise<Page>) {
    this.#first = first;
    this.#resource = new Resource<Page>(() => ask(this.language ?? ""));
    $effect(() => {
      if (this.language !== null) void this.#resource.load();
    });
  }

  get page(): Page | null {
    const page = this.#resource.value;
    return this.language !== null && page?.card.language === this.language ? page : null;
  }
  /** Why it could not be read. */
  get problem(): unknown {
    return this.language === null ? null : this.#resource.problem;
  }
}
