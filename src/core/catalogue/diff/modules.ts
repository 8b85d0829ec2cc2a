import type { Found } from './change.js';
import type { Side, Sides } from './side.js';

/** Share of what a module brought that must be found in another one, for that to continue it. */
const share = 0.4;
/** And of what could be found at all: a module whose parts went everywhere has no successor. */
const majority = 0.6;
/** Fewer things than this prove nothing. */
const few = 3;

type Homes = ReadonlyMap<string, string>;

/** What the modules of a side bring, each thing with the module that brings it first. */
function homesIn({ scope }: Side): Homes {
  const homes = new Map<string, string>();
  const bring = (thing: string, module: string): void => {
    if (!homes.has(thing)) homes.set(thing, module);
  };
  for (const module of scope.order) {
    const { models = {}, views = {}, records = {}, classes = {} } = scope.shards.get(module) ?? {};
    for (const [model, { defines, fields = {}, methods = {} }] of Object.entries(models)) {
      if (defines) bring(`model ${model}`, module);
      for (const field of Object.keys(fields)) bring(`field ${model}.${field}`, module);
      for (const method of Object.keys(methods)) bring(`method ${model}.${method}`, module);
    }
    for (const xmlid of Object.keys(views)) bring(`view ${xmlid.slice(xmlid.indexOf('.') + 1)}`, module);
    for (const [kind, byId] of Object.entries(records)) for (const id of Object.keys(byId)) bring(`${kind} ${id}`, module);
    for (const name of Object.keys(classes)) bring(`class ${name}`, module);
  }
  return homes;
}

function thingsOf(homes: Homes): ReadonlyMap<string, readonly string[]> {
  const things = new Map<string, string[]>();
  for (const [thing, module] of homes) {
    const known = things.get(module);
    if (known === undefined) things.set(module, [thing]);
    else known.push(thing);
  }
  return things;
}

type Vote = { readonly module: string; readonly shared: number; readonly of: number };

/** The module on the other side that brings most of these things, when it is most of them indeed. */
function elected(module: string, things: readonly string[], homes: Homes): Vote | undefined {
  const votes = new Map<string, number>();
  for (const thing of things) {
    const home = homes.get(thing);
    if (home !== undefined && home !== module) votes.set(home, (votes.get(home) ?? 0) + 1);
  }
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
  const found = [...votes.values()].reduce((sum, count) => sum + count, 0);
  if (best === undefined || best[1] < Math.min(few, things.length) || best[1] < share * things.length || best[1] < majority * found)
    return undefined;
  return { module: best[0], shared: best[1], of: things.length };
}

const words = ({ module, shared, of }: Vote): string => `${shared} of its ${of} parts are in ${module}`;

/** Modules that are gone, with the one that continues them; new modules, with the one that they were cut out of. */
export function compareModules(sides: Sides): readonly Found[] {
  const { old, now } = sides;
  const [before, after] = [homesIn(old), homesIn(now)];
  const [oldThings, newThings] = [thingsOf(before), thingsOf(after)];
  const gone = old.scope.order.filter((module) => !now.has(module));
  const added = now.scope.order.filter((module) => !old.has(module));
  const continued = new Set<string>();
  const lost = gone.map((module): Found => {
    const symbol = { on: 'module', name: module } as const;
    const vote = elected(module, oldThings.get(module) ?? [], after);
    if (vote === undefined) return { kind: 'removed', symbol, before: module };
    const isNew = !old.has(vote.module) && !continued.has(vote.module);
    continued.add(vote.module);
    const confidence = Math.round((100 * vote.shared) / vote.of) / 100;
    const named = { successor: { on: 'module', name: vote.module }, after: vote.module, confidence, why: [words(vote)] } as const;
    return { kind: isNew ? 'renamed' : 'merged', symbol, before: module, ...named };
  });
  const fresh = added
    .filter((module) => !continued.has(module))
    .map((module): Found => {
      const vote = elected(module, newThings.get(module) ?? [], before);
      if (vote === undefined || vote.shared < few || !now.has(vote.module))
        return { kind: 'added', symbol: { on: 'module', name: module }, after: module };
      const why = [`${vote.shared} of the ${vote.of} parts of ${module} were in ${vote.module}`];
      const confidence = Math.round((100 * vote.shared) / vote.of) / 100;
      const homes = { before: vote.module, after: module } as const;
      return {
        kind: 'split',
        symbol: { on: 'module', name: vote.module },
        ...homes,
        successor: { on: 'module', name: module },
        confidence,
        why,
      };
    });
  return [...lost, ...fresh];
}
