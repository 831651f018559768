/** A text as people type it in a hurry: small letters, no accents. "Sofía" is found by "sofia". */
export const plain = (text: string): string =>
  text
    .trim()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLocaleLowerCase();
