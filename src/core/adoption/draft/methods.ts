import { Method } from '../../../model/addon/models.js';
import type { OfFile } from '../../../model/facts/addon.js';
import type { Decorator, MethodFact, PythonFacts } from '../../../model/facts/python.js';
import { isJson } from '../said.js';
import { fitted } from './notes.js';

type Json = { readonly [key: string]: unknown };
type Kind = Method['kind'];

/** Methods of an addon's models, and which of them its entries declare as stubs, because a field or a button names them. */
export class DraftedMethods {
  readonly #facts = new Map<string, Map<string, MethodFact>>();
  readonly #transient = new Set<string>();
  readonly #declared = new Map<string, Map<string, Json>>();

  constructor(files: readonly OfFile<PythonFacts>[]) {
    for (const { model, methods } of files.filter(({ role }) => role === undefined).flatMap(({ facts }) => facts.classes)) {
      if (model === undefined || model.kind === 'abstract') continue;
      const own = this.#facts.get(model.name) ?? new Map<string, MethodFact>();
      this.#facts.set(model.name, own);
      if (model.kind === 'transient') this.#transient.add(model.name);
      for (const method of methods) own.set(method.name, method);
    }
  }

  /** Declares a method that a field names; why not, where an entry has no words for it. */
  declare(model: string, name: string, kind: Kind): string | undefined {
    const fact = this.#facts.get(model)?.get(name);
    if (fact === undefined) return `${name} is no method of this addon`;
    const said = stubOf(fact, kind);
    if (said === undefined) return `an entry has no words for what ${name} depends on`;
    const fits = fitted(Method, said);
    if (!fits.ok) return fits.why;
    const own = this.#declared.get(model) ?? new Map<string, Json>();
    const before = own.get(name);
    if (before !== undefined && before['kind'] !== kind) return `${name} is declared as ${String(before['kind'])}`;
    this.#declared.set(model, own.set(name, said));
    return undefined;
  }

  callAll(made: readonly { readonly model: string | undefined; readonly method: string }[]): void {
    for (const { model, method } of made) this.call(model, method);
  }

  /** A button calls a method: of its model, or in lines whose model is not known of every model of the addon that has it. */
  call(model: string | undefined, name: string): void {
    const having = Array.from(this.#facts).flatMap(([one, methods]) => (methods.has(name) ? [one] : []));
    for (const one of model !== undefined && having.includes(model) ? [model] : having)
      if (this.#declared.get(one)?.get(name) === undefined) this.declare(one, name, 'action');
  }

  /** Models with the stubs of their methods; those that have nothing else are extended. What no field names in the end is left out. */
  addTo(models: Readonly<Record<string, Json>>): Record<string, Json> {
    const found: Record<string, Json> = { ...models };
    for (const [model, methods] of this.#declared) {
      const used = usedIn(models[model]);
      const own = Array.from(methods).filter(([name, { kind }]) => kind === 'action' || used.has(name));
      const transient = this.#transient.has(model) ? { transient: true } : {};
      if (own.length > 0) found[model] = { ...(found[model] ?? { kind: 'extend', ...transient }), methods: Object.fromEntries(own) };
    }
    return found;
  }
}

/** Methods that fields of a drafted model name. */
function usedIn(model: Json | undefined): ReadonlySet<unknown> {
  const fields = isJson(model?.['fields']) ? Object.values(model['fields']) : [];
  return new Set(fields.flatMap((field) => (isJson(field) && isJson(field['computed']) ? Object.values(field['computed']) : [])));
}

/** Arguments of a decorator; undefined where not all of them are plain texts. */
const given = (decorators: readonly Decorator[], wanted: string): readonly string[] | undefined => {
  const own = decorators.filter(({ name }) => name === wanted);
  return own.some(({ computed }) => computed) ? undefined : own.flatMap(({ arguments: texts }) => texts);
};

function stubOf({ decorators, super: original }: MethodFact, kind: Kind): Json | undefined {
  const calls = original === 'same' ? { calls: 'super' } : {};
  if (kind !== 'compute') return { kind, ...calls };
  const [depends, context] = [given(decorators, 'api.depends'), given(decorators, 'api.depends_context')];
  if (depends === undefined || context === undefined) return undefined;
  return {
    kind,
    ...(depends.length === 0 ? {} : { depends }),
    ...(context.length === 0 ? {} : { context }),
    ...calls,
  };
}
