import { call, inBrowser } from "../../backend";

/** Prints what is on the page, without the frame. */
export async function printPage(): Promise<void> {
  await call("print_page", {});
  if (inBrowser) globalThis.print();
}
