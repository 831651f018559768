// Saving through the system's own dialog: the real file, and nothing where somebody thinks better of it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./app.ts";
import { FileDialog } from "./file-dialog.ts";
import { expect, test } from "./test.ts";

async function openPrint(app: App): Promise<void> {
  await app.click("button", "Print");
  await app.click("button", "Save as PDF");
}

test("a guide is saved as a PDF where the person says, and nowhere when they change their mind", async ({
  start,
  home,
  virtualScreen,
}) => {
  const app = await start({ settings: { language: "en", country: "us" } });
  await app.click("button", "Guides");
  await app.click("button", "The promise", { exact: false });
  const dialog = new FileDialog(virtualScreen);

  await openPrint(app);
  await dialog.waitFor();
  dialog.keys("Escape");
  await dialog.waitForEnd();
  await app.find("button", "Save as PDF");
  expect(readdirSync(home.folder).filter((name) => name.endsWith(".pdf"))).toEqual([]);
  await app.click("button", "Close");

  const file = join(home.folder, "for the evening.pdf");
  await openPrint(app);
  await dialog.waitFor();
  await dialog.choose(file);
  await app.waitForText("The PDF is saved.");
  expect(existsSync(file)).toBe(true);
  const pdf = readFileSync(file);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.subarray(-6).toString()).toContain("%%EOF");
});
