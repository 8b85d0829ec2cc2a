import type { ClassFact, ModelFact, Value } from '../../../model/facts/python.js';
import type { KnownSeries } from '../../../model/known-series.js';
import { type Aliases, resolveName } from './imports.js';

type Kind = ModelFact['kind'];

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['Model', 'model'],
  ['TransientModel', 'transient'],
  ['AbstractModel', 'abstract'],
  ['BaseModel', 'abstract'],
]);

/** Bases of other registries that use the same attributes: components, and datamodels, of the connector framework. */
const otherRegistries: ReadonlySet<string> = new Set(['Component', 'AbstractComponent', 'Datamodel', 'BaseRestComponent']);

const lastPart = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);

const text = (value: Value | undefined): string | undefined =>
  value !== undefined && 'literal' in value && typeof value.literal === 'string' ? value.literal : undefined;

const isComputed = (value: Value | undefined): boolean => value !== undefined && !('literal' in value);

/** `_inherit`: one name, or a list of names; undefined when it is no literal. */
function inherited(value: Value | undefined): readonly string[] | undefined {
  if (value === undefined || !('literal' in value)) return undefined;
  if (typeof value.literal === 'string') return [value.literal];
  return Array.isArray(value.literal) ? value.literal.flatMap((item: Value) => text(item) ?? []) : undefined;
}

/**
 * The name of a model without `_name`, as the metaclass of models gives it. Until 18.0: the only parent, else the name of the class.
 * Since 19.0: `_inherit` when it is one text, else the name of the class in lower case with a dot before each further capital.
 */
function impliedName({ name, attributes }: Draft, parents: readonly string[], series: KnownSeries | undefined): string {
  const [only, second] = parents;
  const single = text(attributes['_inherit']) ?? (newNames(series) || second !== undefined ? undefined : only);
  return single ?? (newNames(series) ? name.replace(/(?<=[^_])([A-Z])/g, '.$1').toLowerCase() : name);
}

const newNames = (series: KnownSeries | undefined): boolean => series === '19.0' || series === '20.0';

/** `_inherits`, and Many2one fields with `delegate=True`, which mean the same. */
function delegatesOf({ attributes, fields }: Draft): Readonly<Record<string, string>> {
  const inherits = attributes['_inherits'];
  const written = inherits !== undefined && 'literal' in inherits && typeof inherits.literal === 'object' ? (inherits.literal ?? {}) : {};
  const direct = Object.entries(written).flatMap(([model, value]: [string, Value]): [string, string][] => {
    const field = text(value);
    return field === undefined || Array.isArray(written) ? [] : [[model, field]];
  });
  const marked = fields.flatMap(({ name, arguments: given }): [string, string][] => {
    const comodel = text(given['comodel_name']);
    const delegate = given['delegate'];
    return comodel !== undefined && delegate !== undefined && 'literal' in delegate && delegate.literal === true ? [[comodel, name]] : [];
  });
  return Object.fromEntries([...direct, ...marked]);
}

type Draft = Omit<ClassFact, 'model'>;

/** What the file says above the class: what names stand for, and models by the names of their classes. */
type Around = {
  readonly aliases: Aliases;
  readonly series: KnownSeries | undefined;
  readonly models: ReadonlyMap<string, ModelFact>;
};

/**
 * What a class says about a model, when it is one: its base is a class of models, or it names a parent model.
 * @param around its `series` decides only how a model is named that does not say it
 */
export function modelOf(draft: Draft, around: Around): ModelFact | undefined {
  const { bases, attributes } = draft;
  const { aliases, series, models } = around;
  const baseNames = bases.map((base) => lastPart(resolveName(base, aliases)));
  const register = attributes['_register'];
  if (register !== undefined && 'literal' in register && register.literal === false) return undefined;
  const kind = baseNames.map((base) => kinds.get(base)).find((found) => found !== undefined);
  const parents = inherited(attributes['_inherit']);
  if (kind === undefined && (parents === undefined || baseNames.some((base) => otherRegistries.has(base)))) return undefined;
  const said = attributes['_name'];
  const name = text(said) ?? (isComputed(said) ? undefined : impliedName(draft, parents ?? [], series));
  // Only running the code would tell which model it is.
  if (name === undefined) return undefined;
  return {
    name,
    kind: kind ?? bases.flatMap((base) => models.get(base)?.kind ?? [])[0] ?? 'model',
    defines: !(parents ?? []).includes(name),
    mixins: (parents ?? []).filter((parent) => parent !== name),
    delegates: delegatesOf(draft),
  };
}
