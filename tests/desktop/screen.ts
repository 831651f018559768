// A virtual screen of a test's own.
import { execFileSync } from "node:child_process";
import type { Readable } from "node:stream";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { Running } from "../support/running.ts";

/** Size of the virtual screen in pixels. */
const SIZE = { width: 1280, height: 900 };

/** A window that shows text has more colours than this, an empty one fewer. */
const COLOURS_OF_EMPTY_MAX = 12;
/** Larger than any picture of the screen in plain bytes. */
const PICTURE_BYTES_MAX = 64 * 1024 * 1024;

/** What can be told about a screen without looking at it. */
export type Look = { isEmpty: boolean; pixels: string };

/** A virtual screen. */
export class Screen {
  private constructor(
    readonly display: string,
    readonly server: Running,
  ) {}

  /** Starts one under a number nobody uses yet. */
  static async start(size: { width: number; height: number } = SIZE): Promise<Screen> {
    const words = [
      "Xvfb",
      "-displayfd",
      "3",
      "-screen",
      "0",
      `${size.width}x${size.height}x24`,
      "-nolisten",
      "tcp",
    ];
    const server = await Running.start(words, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const [number] = (await once(server.child.stdio[3] as Readable, "data")) as [Buffer];
    return new Screen(`:${number.toString().trim()}`, server);
  }

  /** Writes a picture of the whole screen, with every window on it. */
  picture(file: string): void {
    execFileSync("import", ["-display", this.display, "-window", "root", file]);
  }

  /** What can be told about the screen without looking: whether anything is drawn on it, and a fingerprint of its pixels. */
  look(): Look {
    const words = ["-display", this.display, "-window", "root", "-depth", "8", "rgb:-"];
    const pixels = execFileSync("import", words, { maxBuffer: PICTURE_BYTES_MAX });
    const colours = new Set<number>();
    for (let at = 0; at + 2 < pixels.length && colours.size <= COLOURS_OF_EMPTY_MAX; at += 3)
      colours.add(pixels.readUIntBE(at, 3));
    return {
      isEmpty: colours.size <= COLOURS_OF_EMPTY_MAX,
      pixels: createHash("sha1").update(pixels).digest("hex"),
    };
  }

  /** Takes the screen away. */
  async stop(): Promise<void> {
    await this.server.stop();
  }
}
