import type { PrintPaper } from "../../backend";

/** Where paper is sold in inches. Everywhere else it is A4. */
const INCHES = new Set(["us", "ca", "mx", "ph"]);

export function usualPaper(country: string): PrintPaper {
  return INCHES.has(country) ? "letter" : "a4";
}

/** A name for the file that says what it is, and nothing of who saved it. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\p{C}/\\:*?"<>|.]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${plain || "Porchlight"}.pdf`;
}
