/** Where answers are kept that are worth having again. */
export type Answers<T> = { readonly get: (key: string) => T | undefined; readonly set: (key: string, answer: T) => unknown };

/** Keeps the answers that were asked for last; what was not asked for since `limit` others is worked out again. */
export class LastAnswers<T extends object> implements Answers<T> {
  readonly #limit: number;
  /** In the order in which they were asked for. */
  readonly #known = new Map<string, T>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    const found = this.#known.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  set(key: string, answer: T): void {
    this.#known.delete(key);
    this.#known.set(key, answer);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#limit && oldest !== undefined) this.#known.delete(oldest);
  }
}
