/** An address as people read it: without `https://` and a last slash. */
export function shownAddress(address: string): string {
  return address
    .replace(/^https:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/$/, "");
}
