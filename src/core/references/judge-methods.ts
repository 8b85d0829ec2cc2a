import type { MergedMethod } from '../../model/catalogue/merged.js';
import type { Parameter } from '../../model/facts/python.js';
import { didYouMean } from '../../model/nearest.js';
import { own as owned } from '../catalogue/own.js';
import { parametersOf } from '../catalogue/parameters.js';
import { fromMissing, modulesAround } from './judge-models.js';
import { addDepends, type Finding, oneOf, open, wrong } from './judgement.js';
import type { At, Reference } from './reference.js';
import type { Seen } from './seen.js';

export function judgeMethod(seen: Seen, reference: Extract<Reference, { on: 'method' }>): readonly Finding[] {
  const { at, model, name, kind, parameters } = reference;
  const bases = seen.bases(model);
  if (bases.length === 0) return [];
  const [method] = bases.flatMap((base) => base.methods.get(name) ?? []);
  if (method === undefined) return seen.ownsModel(model) ? [] : noMethod(seen, at, model, name);
  return kind === 'override' && parameters !== undefined ? judgeParameters(seen, at, model, method, parameters) : [];
}

function noMethod(seen: Seen, at: At, model: string, name: string): readonly Finding[] {
  const { catalogue, scope, bases } = seen;
  const names = new Set(bases(model).flatMap((base) => [base.name, ...base.mixins]));
  const homes = modulesAround(
    catalogue,
    scope,
    names,
    (module, of) => owned(owned(catalogue.shard(module)?.models, of)?.methods, name) !== undefined,
  );
  if (homes.length > 0)
    return [
      wrong(
        at,
        'missing-depends',
        `the method ${model}.${name} comes with ${oneOf(homes)}, which depends does not bring`,
        addDepends(homes),
      ),
    ];
  if (seen.missing.length > 0) return [open(at, `the method ${model}.${name} is not known: ${fromMissing(seen)}`)];
  const known = bases(model).flatMap((base) => [...base.methods.keys()]);
  const message = `${model} has no method ${name} in ${catalogue.series}.${didYouMean(name, known)}`;
  return [wrong(at, 'unknown-method', message, `Name a method of ${model}.`)];
}

function judgeParameters(seen: Seen, at: At, model: string, method: MergedMethod, given: readonly string[]): readonly Finding[] {
  // The oldest definition is what callers know; what later ones call a parameter is a name that is used, too.
  const original = method.overrides.at(-1);
  if (original === undefined) return [];
  const known = method.overrides.map(({ parameters }) => parametersOf(parameters ?? ''));
  const why = mismatch(known, parametersOf(given.join(', ')));
  if (why === undefined) return [];
  const says = `${model}.${method.name}(${original.parameters ?? ''}) of ${original.module} in ${seen.catalogue.series}`;
  const remedy = 'Take the parameters of the original, and more only when they are optional.';
  return [wrong(at, 'method-parameters', `the override does not fit ${says}: ${why}`, remedy)];
}

const ofKind = (parameters: readonly Parameter[], kind: Parameter['kind']): readonly Parameter[] =>
  parameters.filter((parameter) => parameter.kind === kind);

/**
 * Why a method cannot stand for another one; undefined when every call of that one fits.
 *
 * @param known parameters of the definitions that there are, the original last
 */
export function mismatch(known: readonly (readonly Parameter[])[], override: readonly Parameter[]): string | undefined {
  const original = known.at(-1) ?? [];
  const [plain, keywords] = [ofKind(override, 'plain'), ofKind(override, 'keyword')];
  const takesNamed = ofKind(override, 'kwargs').length > 0;
  const takesAll = takesNamed && ofKind(override, 'args').length > 0;
  const asked = ofKind(original, 'plain');
  for (const [index, { name, optional }] of asked.entries()) {
    const mine = plain[index];
    if (mine === undefined && !takesAll) return `it does not take ${name}`;
    if (mine === undefined) continue;
    if (!known.some((parameters) => ofKind(parameters, 'plain')[index]?.name === mine.name))
      return `parameter ${index + 1} is ${name}, not ${mine.name}`;
    if (optional && !mine.optional) return `${name} may be left out`;
  }
  const named = new Set(override.map(({ name }) => name));
  const lost = ofKind(original, 'keyword').find(({ name }) => !named.has(name) && !takesNamed);
  if (lost !== undefined) return `it does not take ${lost.name}`;
  const given = new Set(original.map(({ name }) => name));
  const needed = [...plain.slice(asked.length), ...keywords].find(({ name, optional }) => !optional && !given.has(name));
  return needed === undefined ? undefined : `nobody gives it ${needed.name}`;
}
