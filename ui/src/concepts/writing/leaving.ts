/** Saves that are still under way after their screen was left. A list waits for them, or it would show the state before. */
let leaving: Promise<unknown> = Promise.resolve();

/** Says that something is still being saved after its screen was left. */
export function nowLeaving(done: Promise<unknown>): void {
  leaving = Promise.allSettled([leaving, done]);
}

/** Resolves once none of these saves is under way. */
export async function afterLeaving(): Promise<void> {
  await leaving;
}
