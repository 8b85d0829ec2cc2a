import type { CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { AddonFacts, OfFile } from '../../../model/facts/addon.js';
import type { Chain, PythonUse } from '../../../model/facts/python.js';
import type { ArchNode } from '../../../model/facts/xml.js';
import type { CodeUse, InCode } from '../../../model/impact/code-place.js';
import type { Touchpoint } from '../../../model/touchpoint.js';
import { own } from '../../catalogue/own.js';
import type { Surroundings } from '../../references/surroundings.js';
import type { ChangesIndex } from './changes-index.js';
import type { At } from './collector.js';
import { modelAt } from './python-touches.js';
import type { World } from './world.js';

type Use = Extract<CodeUse, 'read' | 'call'>;
type Member = Extract<CatalogueSymbol, { on: 'field' | 'method' }>;
type Said = { readonly name: string; readonly use: Use; readonly at: At };

/** A name that could be anybody's attribute tells nothing: only such of several words are looked at. */
const isTelling = (name: string): boolean => /[a-z0-9]_[a-z]/.test(name);

const isCode = ({ role }: OfFile<unknown>): boolean => role !== 'migration';
const toAt = ({ file, role }: OfFile<unknown>, line: number): At => ({ file, line, ...(role === undefined ? {} : { role }) });

/** Names of a chain that stand on something whose model is not known. What starts at an import is no recordset. */
function unresolved(world: World, { root, path }: Chain): readonly string[] {
  if (root.kind === 'unknown' && (root.name === 'odoo' || root.name.startsWith('odoo.'))) return [];
  let model = modelAt(root);
  return path.filter((step) => {
    const open = model === undefined;
    model = model === undefined ? undefined : world.field(model, step)?.comodel;
    return open;
  });
}

function inPython(world: World, use: PythonUse, at: At): readonly Said[] {
  if (use.use !== 'attribute' && use.use !== 'call') return [];
  const names = unresolved(world, use.chain);
  return names.map((name, index) => ({ name, use: use.use === 'call' && index === names.length - 1 ? 'call' : 'read', at }));
}

/** Names after a dot in the expressions of a template of the server, whose variables have no model. */
function inTemplate(nodes: readonly ArchNode[], place: (line: number) => At): readonly Said[] {
  return nodes.flatMap(({ attributes, children, line }) => [
    ...Object.entries(attributes)
      .filter(([key]) => key.startsWith('t-'))
      .flatMap(([, text]) =>
        Array.from(
          text.matchAll(/\.(\w+)(\(?)/g),
          ([, name = '', call]): Said => ({ name, use: call === '(' ? 'call' : 'read', at: place(line) }),
        ),
      ),
    ...inTemplate(children, place),
  ]);
}

function saidIn(world: World, { python, xml }: AddonFacts): readonly Said[] {
  return [
    ...python.filter(isCode).flatMap((file) => file.facts.uses.flatMap((use) => inPython(world, use, toAt(file, use.line)))),
    ...xml
      .filter(isCode)
      .flatMap((file) =>
        file.facts.views
          .filter(({ model, type }) => model === undefined && (type === undefined || type === 'qweb'))
          .flatMap(({ arch }) => inTemplate(arch, (line) => toAt(file, line))),
      ),
  ];
}

/** Fields and methods of the catalogue around an addon that bear a name. */
function bearersIn({ scope }: Surroundings, name: string): readonly Member[] {
  return scope.order.flatMap((module) =>
    Object.entries(scope.shards.get(module)?.models ?? {}).flatMap(([model, { fields, methods }]): Member[] => [
      ...(own(fields, name) === undefined ? [] : [{ on: 'field' as const, model, name }]),
      ...(own(methods, name) === undefined ? [] : [{ on: 'method' as const, model, name }]),
    ]),
  );
}

/** Methods of classes that are no models: what is called on a registry or a cursor. */
function isClassMethod({ scope }: Surroundings, name: string): boolean {
  return [...scope.shards.values()].some(({ classes }) =>
    Object.values(classes ?? {}).some(({ methods }) => own(methods, name) !== undefined),
  );
}

function isGone(changes: ChangesIndex, symbol: Member): boolean {
  const kind = changes.fateOf(symbol).lost?.kind;
  return kind !== undefined && kind !== 'moved';
}

/**
 * Touchpoints of names on something whose model is not known, where it does not matter whose they are: all that bear the name are gone in the
 * target, nothing there bears it any more, no given addon brings it, and no module among the dependencies is unknown.
 */
export function looseTouchpoints(
  addon: AddonFacts,
  world: World,
  target: Surroundings,
  changes: ChangesIndex,
): readonly Touchpoint<InCode>[] {
  // What a module that nobody knows brings may bear the name.
  if (world.standard.missing.length > 0) return [];
  const known = new Map<string, readonly Member[]>();
  const lostBearers = (name: string): readonly Member[] => {
    const found = known.get(name) ?? lost(name);
    known.set(name, found);
    return found;
  };
  const lost = (name: string): readonly Member[] => {
    if (!isTelling(name) || !changes.membersLost.has(name) || world.bringsMember(name)) return [];
    const bearers = bearersIn(world.standard, name);
    const isFree = bearersIn(target, name).length === 0 && !isClassMethod(target, name);
    return isFree && bearers.every((symbol) => isGone(changes, symbol)) ? bearers : [];
  };
  return saidIn(world, addon).flatMap(({ name, use, at: { file, line, role } }): readonly Touchpoint<InCode>[] => {
    const [symbol, ...also] = lostBearers(name);
    if (symbol === undefined) return [];
    const kind = symbol.on === 'field' ? 'field-reference' : 'method-call';
    const others = also.length === 0 ? {} : { also };
    return [{ kind, use, symbol, model: symbol.model, place: { file, line }, ...(role === undefined ? {} : { role }), ...others }];
  });
}
