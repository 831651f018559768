// Watches every network call of the app and all processes it starts.
import { readFileSync } from "node:fs";

/** The words in front of a program so that its network calls are written to a file. */
export function tracer(file: string): string[] {
  return [
    "strace",
    "--follow-forks",
    "--quiet=all",
    "--seccomp-bpf",
    "--trace=network",
    `--output=${file}`,
    "--",
  ];
}

/** Every call in such a file that is about a network, not about other programs of this computer. */
export function networkCalls(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => /(sa_family=|socket\()AF_(INET6?|PACKET)\b/.test(line));
}
