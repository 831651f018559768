/** What the screens that were left still have to save: a list read before that would show it as it was. */
let leaving: Promise<unknown> = Promise.resolve();

/** Says that something is still being saved after its screen was left. */
export function nowLeaving(done: Promise<unknown>): void {
  leaving = Promise.allSettled([leaving, done]);
}

/** Resolves once what was left is as it will be. */
export async function afterLeaving(): Promise<void> {
  await leaving;
}
