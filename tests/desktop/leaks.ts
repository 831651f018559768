// Looks for a text where it must not be: in files and in the memory of processes.
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Memory is read in pieces of this size. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** Linux lists for each page of memory in eight bytes whether it is in use. */
const PAGE_BYTES = 4096;
const PAGE_ENTRY_BYTES = 8;

/** A text in every form in which a web view or a library might keep it. */
export function forms(text: string): Map<string, Buffer> {
  const utf8 = Buffer.from(text, "utf8");
  const found = new Map([
    ["UTF-8", utf8],
    // Without its last zero it is found in either byte order.
    ["UTF-16", Buffer.from(text, "utf16le").subarray(0, -1)],
  ]);
  // Where a text begins within a group of three bytes changes how base64 writes it; the ends depend on what stands beside it.
  for (const shift of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(shift), utf8]).toString("base64");
    const start = Math.ceil((shift * 8) / 6);
    const end = Math.floor(((shift + utf8.length) * 8) / 6);
    found.set(`base64, shifted by ${shift}`, Buffer.from(shifted.slice(start, end)));
  }
  return found;
}

/** Where a text stands in files of a folder or in their names, as `file: form`. */
export function inFiles(folder: string, text: string): string[] {
  const wanted = forms(text);
  const found: string[] = [];
  const visit = (at: string): void => {
    for (const name of readdirSync(at)) {
      const file = join(at, name);
      const shown = relative(folder, file);
      if (name.includes(text)) found.push(`${shown}: its name`);
      const kind = statSync(file, { throwIfNoEntry: false });
      if (kind?.isDirectory()) visit(file);
      else if (kind?.isFile())
        found.push(...which(readFileSync(file), wanted).map((form) => `${shown}: ${form}`));
    }
  };
  visit(folder);
  return found;
}

/** How many copies of a text are in the memory of a process. Reading another process's memory needs the rights of root. */
export function copiesInMemory(pid: number, text: string): number {
  const wanted = [...forms(text).values()];
  const overlap = Math.max(...wanted.map((form) => form.length)) - 1;
  const memory = openSync(`/proc/${pid}/mem`, "r");
  const pages = openSync(`/proc/${pid}/pagemap`, "r");
  const piece = Buffer.alloc(PIECE_BYTES + overlap);
  const entries = Buffer.alloc((PIECE_BYTES / PAGE_BYTES) * PAGE_ENTRY_BYTES);
  let copies = 0;
  try {
    for (const region of regionsInUse(pid)) {
      let left = region.bytesInUse;
      // Web engines set aside many gigabytes and use a few pages of them: what is not in use is not read.
      for (let at = region.start; at < region.end && left > 0; at += PIECE_BYTES) {
        const length = Math.min(PIECE_BYTES, region.end - at);
        const listed = (at / PAGE_BYTES) * PAGE_ENTRY_BYTES;
        const inUse = pagesInUse(
          readAt(pages, listed, entries.subarray(0, Math.ceil(length / PAGE_BYTES) * PAGE_ENTRY_BYTES)),
        );
        if (inUse === 0) continue;
        left -= inUse * PAGE_BYTES;
        const bytes = readAt(memory, at, piece.subarray(0, Math.min(piece.length, region.end - at)));
        for (const form of wanted) copies += count(bytes, form, PIECE_BYTES);
      }
    }
  } finally {
    closeSync(memory);
    closeSync(pages);
  }
  return copies;
}

/** How many of these pages are in memory or swapped out; the two highest bits of an entry say so. */
function pagesInUse(entries: Buffer): number {
  let pages = 0;
  for (let entry = PAGE_ENTRY_BYTES - 1; entry < entries.length; entry += PAGE_ENTRY_BYTES)
    if (entries[entry]! & 0xc0) pages += 1;
  return pages;
}

/** Fills a buffer from a place of a file that is not on a disk; as much as can be read there. */
function readAt(file: number, at: number, into: Buffer): Buffer {
  try {
    return into.subarray(0, readSync(file, into, 0, into.length, at));
  } catch {
    return into.subarray(0, 0); // A region that cannot be read, or is gone by now.
  }
}

/** A stretch of memory that a process can write and has written. */
type Region = { start: number; end: number; bytesInUse: number };

function regionsInUse(pid: number): Region[] {
  const regions: Region[] = [];
  for (const line of readFileSync(`/proc/${pid}/smaps`, "utf8").split("\n")) {
    const [, start, end, rights] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
    if (start && end)
      regions.push({
        start: parseInt(start, 16),
        end: rights?.startsWith("rw") ? parseInt(end, 16) : 0,
        bytesInUse: 0,
      });
    const [, kilobytes] = /^(?:Rss|Swap): +(\d+)/.exec(line) ?? [];
    const region = regions.at(-1);
    if (kilobytes && region) region.bytesInUse += Number(kilobytes) * 1024;
  }
  return regions.filter((region) => region.end > 0 && region.bytesInUse > 0);
}

/** Counts a form that begins within the first `limit` bytes. */
function count(bytes: Buffer, form: Buffer, limit: number): number {
  let copies = 0;
  for (let at = bytes.indexOf(form); at >= 0 && at < limit; at = bytes.indexOf(form, at + 1)) copies += 1;
  return copies;
}

function which(bytes: Buffer, wanted: Map<string, Buffer>): string[] {
  return [...wanted].filter(([, form]) => bytes.includes(form)).map(([name]) => name);
}
