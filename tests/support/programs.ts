// The programs under test, as Cargo built them.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";

/** The project's top folder. */
export const root = resolve(import.meta.dirname, "..", "..");

/** A program in the folder Cargo builds debug programs into. */
function built(name: string): string {
  const target = process.env["CARGO_TARGET_DIR"] ?? join(root, "target");
  const file = join(resolve(root, target), "debug", process.platform === "win32" ? `${name}.exe` : name);
  if (!existsSync(file)) throw new Error(`${name} is not built; \`cargo xtask test\` builds it`);
  return file;
}

/** The app. */
export const app = (): string => built("porchlight");

/** The development-only server that gives a browser the app's actions. */
export const bridge = (): string => built("porchlight-bridge");

/** Fills a private space with people who do not exist. */
export const sample = (): string => built("porchlight-sample");

/** The first of these programs that is installed. */
export function installed(...names: string[]): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const file = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!file) throw new Error(`none of these is installed: ${names.join(", ")}`);
  return file;
}

/** Where the person's own files are; tests never write there. */
export const ownHome = homedir();
