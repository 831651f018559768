// Programs that run beside a test, and end with it.
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const hasSetpriv = spawnSync("setpriv", ["--version"]).status === 0;

/** Whether the system lists its processes as files. */
const hasProcesses = existsSync("/proc/self/stat");
/** A killed process is gone sooner than this, also where many others want to run. */
const ENDING_MS_MAX = 20_000;

/** A program and everything it has started. */
export class Running {
  readonly #output: string[] = [];

  private constructor(readonly child: ChildProcess) {
    const keep = (chunk: Buffer): void => void this.#output.push(chunk.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
  }

  /** Starts a program in a process group of its own; the system ends it if the test runner dies. */
  static async start(words: string[], options: SpawnOptions = {}): Promise<Running> {
    const [first, ...rest] = hasSetpriv ? ["setpriv", "--pdeathsig", "TERM", "--", ...words] : words;
    const child = spawn(first!, rest, {
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      ...options,
    });
    await once(child, "spawn");
    return new Running(child);
  }

  /** What it has printed so far. */
  get output(): string {
    return this.#output.join("");
  }

  /** The id of its process. */
  get pid(): number {
    if (this.child.pid === undefined) throw new Error("the program has no process");
    return this.child.pid;
  }

  /** Whether it has ended. */
  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits for its end; `false` when it is still there after that time. */
  async ends(milliseconds: number): Promise<boolean> {
    return until(() => this.hasEnded, milliseconds);
  }

  /** It and everything that it has started and that is still below it. */
  members(): number[] {
    return hasProcesses ? [this.pid, ...descendants(this.pid).map((one) => one.pid)] : [];
  }

  /**
   * Ends it and everything it has started, politely first. Afterwards none of it holds a file open any more. `all` are those waited for: a
   * program that closes its files first may outlive the one that started it, and is not below it any more then.
   */
  async stop(all: number[] = this.members()): Promise<void> {
    if (!this.hasEnded) {
      this.#signal("SIGTERM");
      if (!(await this.ends(2000))) this.#signal("SIGKILL");
      await this.ends(2000);
    }
    // Members of the group may outlive its leader.
    this.#signal("SIGKILL");
    // On a busy machine a killed process takes a while to let go of what it held, such as the lock of a private space.
    await until(() => !all.some(isAlive), ENDING_MS_MAX);
  }

  #signal(signal: NodeJS.Signals): void {
    try {
      process.kill(process.platform === "win32" ? this.pid : -this.pid, signal);
    } catch {
      // The process group has ended already.
    }
  }
}

/** Waits until something holds; `false` when it still does not after that time. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  milliseconds: number,
  interval = 50,
): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await holds()) return true;
    if (Date.now() > end) return false;
    await sleep(interval);
  }
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** A process as the system lists it. */
export type Process = { pid: number; parent: number; program: string };

/** The state of a process and its parent's id. Throws when there is no such process. */
function statOf(pid: number): { state: string; parent: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name stands in brackets and may hold spaces and brackets itself.
  const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: state!, parent: Number(parent) };
}

/** Whether a process still holds anything. One that has ended is listed as a zombie until its parent asks how. */
function isAlive(pid: number): boolean {
  try {
    return !["Z", "X"].includes(statOf(pid).state);
  } catch {
    return false;
  }
}

/** Every process of this computer. Only where there is `/proc`. */
function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const pid = Number(name);
        const program = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0")[0] ?? "";
        return [{ pid, parent: statOf(pid).parent, program }];
      } catch {
        return []; // It has ended in between.
      }
    });
}

/** A process's children, their children, and so on. */
export function descendants(pid: number): Process[] {
  const all = processes();
  const found: Process[] = [];
  let parents = [pid];
  while (parents.length > 0) {
    const children = all.filter((one) => parents.includes(one.parent));
    found.push(...children);
    parents = children.map((one) => one.pid);
  }
  return found;
}
