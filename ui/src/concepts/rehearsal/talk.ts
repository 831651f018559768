/** A talk that is being practised: which moments were met, and what was answered there. Held only while the screen is open. */
import type { RehearsalAnswer, RehearsalMoment } from "../../backend";

/** A moment that was reached, with the answer chosen there; `null` until one is chosen. */
export type Turn = { moment: RehearsalMoment; answer: RehearsalAnswer | null };

export function begin(moments: readonly RehearsalMoment[]): Turn[] {
  const first = moments[0];
  return first ? [{ moment: first, answer: null }] : [];
}

/** Answers in the last moment. An answer given before is taken back, with all that followed. */
export function answer(turns: readonly Turn[], at: number, given: RehearsalAnswer): Turn[] {
  const turn = turns[at];
  return turn ? [...turns.slice(0, at), { ...turn, answer: given }] : [...turns];
}

/** Goes on from the last moment to the one its answer leads to. */
export function goOn(turns: readonly Turn[], moments: readonly RehearsalMoment[]): Turn[] {
  const to = turns.at(-1)?.answer?.to;
  const next = moments.find((moment) => moment.id === to);
  return next ? [...turns, { moment: next, answer: null }] : [...turns];
}

/** Back to a moment, to try another answer there. */
export function backTo(turns: readonly Turn[], at: number): Turn[] {
  const turn = turns[at];
  return turn ? [...turns.slice(0, at), { ...turn, answer: null }] : [...turns];
}

export function isEnding(turn: Turn | undefined): boolean {
  return turn !== undefined && turn.moment.answers.length === 0;
}
