import { type Python, python, pythonLiteral, pythonName } from '../../text/python.js';
import { type PythonValue, pythonCall } from '../../text/python-value.js';

export type Overrides = Readonly<Record<string, PythonValue | undefined>>;

/** Levels of indentation of a method's body. */
const level = 2;

/** The statements of a test method, laid out one after the other. */
export class Body {
  readonly #lines: Python[] = [];
  readonly #names = new Set<string>(['self']);
  readonly #made = new Map<string, Python>();

  get lines(): readonly Python[] {
    return this.#lines;
  }

  /** Calls a method of the test. */
  call(method: string, ...items: readonly PythonValue[]): void {
    this.#lines.push(pythonLiteral(pythonCall(`self.${method}`, items), level));
  }

  /** `name = value`; a taken name gets a number. */
  assign(name: string, value: PythonValue): Python {
    const free = this.#free(name);
    this.#lines.push(python`${pythonName(free)} = ${pythonLiteral(value, level, free.length + ' = '.length)}`);
    return pythonName(free);
  }

  /** What was made under this key before, or what is made now. */
  once(key: string, make: () => Python): Python {
    const made = this.#made.get(key) ?? make();
    this.#made.set(key, made);
    return made;
  }

  /** A statement inside a `with`. */
  within(context: Python, value: PythonValue): void {
    this.#lines.push(python`with ${context}:\n            ${pythonLiteral(value, level + 1)}`);
  }

  raw(statement: Python): void {
    this.#lines.push(statement);
  }

  #free(name: string): string {
    let free = name;
    for (let number = 2; this.#names.has(free); number += 1) free = `${name}_${number}`;
    this.#names.add(free);
    return free;
  }
}
