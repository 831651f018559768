/** Something asked for from the backend: not there yet, there, or refused. */
export class Resource<Value> {
  value = $state.raw<Value | null>(null);
  problem = $state.raw<unknown>(null);

  #ask: () => Promise<Value>;
  #turn = 0;

  constructor(ask: () => Promise<Value>) {
    this.#ask = ask;
  }

  /** Asks, or asks again. What is shown stays until the answer is there; an answer to an older question is dropped. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await this.#ask();
      if (turn !== this.#turn) return;
      this.value = value;
      this.problem = null;
    } catch (problem) {
      if (turn !== this.#turn) return;
      this.problem = problem;
    }
  }

  /** Shows what is known already, as after a save whose reply has it. */
  put(value: Value): void {
    this.#turn += 1;
    this.value = value;
    this.problem = null;
  }
}
