// The app's real actions without a window: to make a private space before a test, and to look into one after it.
import type { Commands } from "../../ui/src/backend/generated.ts";
import { PSEUDO } from "./languages.ts";
import { bridge as bridgeProgram, root } from "./programs.ts";
import { Running, until } from "./running.ts";

/** Starting is quick, but the machine may be busy. */
const START_MS_MAX = 20_000;

/** Good enough for the app, easy to type here. */
export const PASSPHRASE = "lantern gravel seven otter";

/** Does something with the actions on a folder; they are gone afterwards. */
export async function withActions<Result>(
  folder: string,
  use: (call: Call) => Promise<Result>,
): Promise<Result> {
  const speaks = process.env["PORCHLIGHT_PSEUDO_LANGUAGE"] ? ["--locale", PSEUDO.tag] : [];
  const command = [bridgeProgram(), "--folder", folder, "--port", "0", ...speaks];
  const running = await Running.start(command, { cwd: root });
  try {
    const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(running.output)?.[0];
    const listens = await until(() => running.hasEnded || address() !== undefined, START_MS_MAX);
    if (!listens || running.hasEnded) throw new Error(`the bridge did not start\n${running.output}`);
    return await use(async (name, request) => {
      const response = await fetch(`${address()}/bridge/${name}`, {
        method: "POST",
        body: JSON.stringify(request),
      });
      const reply: unknown = await response.json();
      if (!response.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply)}`);
      return reply as never;
    });
  } finally {
    await running.stop();
  }
}

/** Carries out one command; throws what the action refuses with. */
export type Call = <Name extends keyof Commands>(
  name: Name,
  request: Commands[Name]["request"],
) => Promise<Commands[Name]["reply"]>;

/** Makes a private space and confirms its recovery code. */
export async function makePrivateSpace(call: Call): Promise<void> {
  const { groups, confirm } = await call("private_space_create", { passphrase: PASSPHRASE });
  await call("recovery_confirm", { groups: confirm.map((at) => groups[at]!) });
}
