/** Where the reader is. Kept in memory only: nothing of it reaches an address bar, a history file or a title. */
import { tick } from "svelte";
import { wantHeadingFocus } from "../primitives/page-focus";
import { isPrivate, type Place, placeOf, type Route } from "./route";

/** How many screens back can be gone. Each entry takes memory, and nobody goes back further. */
export const HISTORY_MAX = 100;

type Stop = { route: Route; key: number; scroll: number };

function same(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export class Router {
  #stops: Stop[] = $state.raw([{ route: { name: "today" }, key: 0, scroll: 0 }]);
  #at = $state(0);
  #nextKey = 1;

  get current(): Route {
    return this.#stops[this.#at]!.route;
  }
  /** Changes with every visit, so that a screen is made anew. */
  get key(): number {
    return this.#stops[this.#at]!.key;
  }
  get place(): Place {
    return placeOf(this.current);
  }
  get isPrivate(): boolean {
    return isPrivate(this.current);
  }
  get canGoBack(): boolean {
    return this.#at > 0;
  }
  get canGoForward(): boolean {
    return this.#at < this.#stops.length - 1;
  }

  #keepScroll(): void {
    this.#stops[this.#at]!.scroll = globalThis.scrollY ?? 0;
  }

  #arrive(scroll: number): void {
    wantHeadingFocus();
    void tick().then(() => restoreScroll(scroll));
  }

  go(route: Route): void {
    if (same(route, this.current)) {
      // Pressing where one already is: back to its top.
      this.#arrive(0);
      document.querySelector<HTMLElement>("main h1[tabindex]")?.focus({ preventScroll: true });
      return;
    }
    this.#keepScroll();
    const stops = this.#stops.slice(0, this.#at + 1);
    stops.push({ route, key: this.#nextKey++, scroll: 0 });
    this.#stops = stops.slice(-HISTORY_MAX);
    this.#at = this.#stops.length - 1;
    this.#arrive(0);
  }

  /** Changes where this is without a step that Back would undo, and without making the screen anew. */
  replace(route: Route): void {
    const stops = [...this.#stops];
    stops[this.#at] = { ...stops[this.#at]!, route };
    this.#stops = stops;
  }

  /** Goes somewhere for good: what is done here is not found again by going back. */
  finish(route: Route): void {
    const before = this.#stops[this.#at - 1];
    if (before && same(before.route, route)) {
      this.#stops = this.#stops.slice(0, this.#at);
      this.#at -= 1;
      this.#arrive(before.scroll);
      return;
    }
    this.#stops = [...this.#stops.slice(0, this.#at), { route, key: this.#nextKey++, scroll: 0 }];
    this.#arrive(0);
  }

  /** Makes the screen anew, if it is this one: something it shows was changed from elsewhere. */
  renew(route: Route): void {
    if (!same(route, this.current)) return;
    this.#keepScroll();
    const stops = [...this.#stops];
    const stop = stops[this.#at]!;
    stops[this.#at] = { ...stop, key: this.#nextKey++ };
    this.#stops = stops;
    this.#arrive(stop.scroll);
  }

  back(): void {
    if (!this.canGoBack) return;
    this.#keepScroll();
    this.#at -= 1;
    this.#arrive(this.#stops[this.#at]!.scroll);
  }

  forward(): void {
    if (!this.canGoForward) return;
    this.#keepScroll();
    this.#at += 1;
    this.#arrive(this.#stops[this.#at]!.scroll);
  }

  /** Goes back, or to `otherwise` when there is nothing to go back to. */
  backOr(otherwise: Route): void {
    if (this.canGoBack) this.back();
    else this.go(otherwise);
  }

  /** Forgets everything, as on lock. */
  reset(route: Route = { name: "today" }): void {
    this.#stops = [{ route, key: this.#nextKey++, scroll: 0 }];
    this.#at = 0;
  }
}

/** A screen that is still being read grows; its place is found again as soon as it is tall enough. */
function restoreScroll(top: number): void {
  const page = document.documentElement;
  let tries = 30;
  const attempt = () => {
    if (top <= page.scrollHeight - globalThis.innerHeight || tries-- <= 0) {
      globalThis.scrollTo?.({ top, behavior: "instant" });
    } else {
      requestAnimationFrame(attempt);
    }
  };
  attempt();
}

export const router = new Router();
