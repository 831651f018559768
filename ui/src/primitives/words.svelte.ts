/**
 * The few words a primitive needs by itself. The app provides them, translated, with {@link provideWords};
 * primitives know no messages.
 */
export type PrimitiveWords = {
  close: string;
  show: string;
  hide: string;
  undo: string;
  dismiss: string;
  optional: string;
  working: string;
  openCalendar: string;
  previousMonth: string;
  nextMonth: string;
  clearDate: string;
  dateWrong: string;
  notifications: string;
  locale: string;
  /** Which way lines run: what floats above the page does not know it from the page. */
  direction: "ltr" | "rtl";
};

const NAMES: PrimitiveWords = {
  close: "close",
  show: "show",
  hide: "hide",
  undo: "undo",
  dismiss: "dismiss",
  optional: "optional",
  working: "working",
  openCalendar: "openCalendar",
  previousMonth: "previousMonth",
  nextMonth: "nextMonth",
  clearDate: "clearDate",
  dateWrong: "dateWrong",
  notifications: "notifications",
  locale: "en",
  direction: "ltr",
};

let provider: () => PrimitiveWords = () => NAMES;

/** Sets where the words come from. A function, so that a change of language reaches what is on screen. */
export function provideWords(words: () => PrimitiveWords): void {
  provider = words;
}

export function words(): PrimitiveWords {
  return provider();
}
