// Makes text look like a language that is read from right to left and takes more room, and leaves it readable: `Save` becomes `Šáávé`.
// What a person sees untranslated, cut off or the wrong way round stands out.

/** Begins and ends each word: a letter of right-to-left writing that nobody sees, so that words follow each other to the left. */
const RIGHT_TO_LEFT = "\u200F";
/** How long a word becomes, of what it was. */
const LONGER = 1.4;

const PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ACCENTED = [..."ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"];
const WORD = /[\p{L}\p{M}\p{N}'’-]*\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** @param {string} word */
function pseudoWord(word) {
  const letters = [...word].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
  let missing = Math.ceil(letters.length * LONGER) - letters.length;
  // Vowels are drawn out; of a word with few of them, the last letter.
  const longer = letters.map((letter) => {
    if (missing === 0 || !/[åéîöûý]/.test(letter)) return letter;
    missing -= 1;
    return letter + letter;
  });
  return RIGHT_TO_LEFT + longer.join("") + (letters.at(-1) ?? "").repeat(missing) + RIGHT_TO_LEFT;
}

/**
 * The text in the language made for tests. What stands in braces stays: it is filled in later.
 * @param {string} text
 */
export function pseudo(text) {
  return text
    .split(/(\{[^}]*\})/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(WORD, pseudoWord)))
    .join("");
}

/**
 * A file of messages in the language made for tests.
 * @param {Record<string, unknown>} messages
 */
export function pseudoMessages(messages) {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      key === "$schema" ? message : pseudoMessage(message),
    ]),
  );
}

/** @param {unknown} message */
function pseudoMessage(message) {
  if (typeof message === "string") return pseudo(message);
  // Texts by number.
  return /** @type {{ match: Record<string, string> }[]} */ (message).map((variant) => ({
    ...variant,
    match: Object.fromEntries(Object.entries(variant.match).map(([when, text]) => [when, pseudo(text)])),
  }));
}
