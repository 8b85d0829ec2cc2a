/** What the tool knows about a model of a standard module, so that generated tests can make a record of it. */
export type KnownModel = {
  /** Groups that may read it; empty when every internal user may. */
  readonly readers: readonly string[];
};

const models: Readonly<Record<string, KnownModel>> = {};

export function knownModel(model: string): KnownModel | undefined {
  return Object.hasOwn(models, model) ? models[model] : undefined;
}
