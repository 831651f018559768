import { BackendError, type Commands } from "../backend";

type Replies = {
  [K in keyof Commands]?: (
    request: Commands[K]["request"],
  ) => Commands[K]["reply"] | Promise<Commands[K]["reply"]>;
};

/** Calls that were made, in order. */
export const calls: Array<{ name: string; request: unknown }> = [];
let replies: Replies = {};

/** Sets what the backend answers: `vi.mock("../backend", async (original) => ({ ...(await original()), call: fakeCall }))`. */
export function backendReplies(some: Replies): void {
  replies = some;
  calls.length = 0;
}

export async function fakeCall<K extends keyof Commands>(
  name: K,
  request: Commands[K]["request"],
): Promise<Commands[K]["reply"]> {
  calls.push({ name, request });
  const reply = replies[name];
  if (!reply) throw new BackendError({ code: "failed" });
  return reply(request as never);
}
