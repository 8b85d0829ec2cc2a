import type { Anchor, ViewChange } from '../../model/addon/views.js';
import type { ArchNode } from '../../model/facts/xml.js';
import { didYouMean } from '../../model/nearest.js';
import { anchorFrom, anchorText } from '../odoo/anchor-text.js';
import { viewXmlId } from '../odoo/naming.js';
import { contested, modulesWithNode, type Sought } from './contested.js';
import { specOf } from './generated-views.js';
import { judgeField } from './judge-models.js';
import { judgeRecord } from './judge-records.js';
import { judgeViewName } from './judge-views.js';
import { addDepends, doubtful, type Finding, oneOf, open, wrong } from './judgement.js';
import { linesAround, locateIn, type NodePath, pathText } from './located.js';
import { onModel } from './of-conditions.js';
import { modifierReferences, nodeReferences } from './of-views.js';
import { ownViews } from './own-views.js';
import type { At, Reference } from './reference.js';
import type { Seen } from './seen.js';
import type { ArchBefore, PlacedArch } from './view-families.js';

type Of<On extends Reference['on']> = Extract<Reference, { on: On }>;

/** An inherited view: it exists, each anchor selects one node, and what is added is known at that place. */
export function judgeInheritedView(seen: Seen, { at, id, view }: Of<'inherited-view'>): readonly Finding[] {
  const { findings, found } = judgeViewName(seen, [...at, 'inherits'], view.inherits, view.model);
  const own = ownViews(seen.own, seen.addon, seen.series);
  const placed = found === undefined ? undefined : own.find(({ xmlid }) => xmlid === `${seen.addon}.${viewXmlId(id, view)}`);
  return [
    ...findings,
    ...view.changes.flatMap((change, index) => {
      const here = [...at, 'changes', index];
      const anchor =
        placed === undefined
          ? undefined
          : judgeAnchor(seen, [...here, 'at'], { ...soughtAt(placed, index, own), anchor: anchorText(change.at) });
      const through = anchor?.path === undefined ? linesSaid(change.at) : linesAround(anchor.path, change.position);
      return [...(anchor?.findings ?? []), ...judgeContent(seen, view.model, through, change, here)];
    }),
  ];
}

/** Where the anchor itself says in whose lines its node stands. */
const linesSaid = (at: Anchor): readonly string[] => ('field' in at && at.in !== undefined ? [at.in] : []);

function judgeContent(seen: Seen, model: string, through: readonly string[], change: ViewChange, at: At): readonly Finding[] {
  const place = { ...onModel(model), through };
  const named =
    change.position === 'attributes'
      ? modifierReferences(place, change.set, [...at, 'set'])
      : nodeReferences(place, change.add, [...at, 'add']);
  return named.flatMap((reference) => {
    if (reference.on === 'field') return judgeField(seen, reference);
    return reference.on === 'record' ? judgeRecord(seen, reference) : [];
  });
}

type Looking = Sought & { /** As a person reads it. */ readonly anchor: string };

function soughtAt(view: PlacedArch, changes: number, own: readonly PlacedArch[]): Sought {
  const [spec] = view.arch.slice(changes);
  if (spec === undefined) throw new Error(`${view.xmlid} has no change ${changes}`);
  return { view, changes, own, spec };
}

type JudgedAnchor = { readonly findings: readonly Finding[]; readonly path?: NodePath };

function judgeAnchor(seen: Seen, at: At, sought: Looking): JudgedAnchor {
  const { inherits = '' } = sought.view;
  const before = seen.views.before(sought);
  if (before === undefined) return { findings: [open(at, `of what nodes ${inherits} consists is not known`)] };
  const located = locateIn(before, sought.spec, seen.series);
  if (located.is === 'refused')
    return { findings: [wrong(at, 'anchor-not-found', `${sought.anchor} is no path: ${located.why}`, 'Write an XPath 1.0 expression.')] };
  if (located.is === 'open') return { findings: [open(at, `${sought.anchor} asks for what no catalogue keeps`)] };
  const [path, ...others] = located.paths;
  if (path === undefined) return { findings: notFound(seen, at, sought, before) };
  if (others.length > 0) return { findings: [notUnique(at, sought, located.paths)], path };
  return { findings: [...nodeAt(at, sought, before, path), ...contests(seen, at, sought, before, path)], path };
}

function nodeAt(at: At, { view, anchor }: Looking, { origin, modules }: ArchBefore, path: NodePath): readonly Finding[] {
  const node = path.at(-1);
  const module = node === undefined ? undefined : modules.get(origin.get(node) ?? '');
  return module === undefined ? [] : [{ is: 'node', at, view: view.inherits ?? '', anchor, module }];
}

function notFound(seen: Seen, at: At, sought: Looking, before: ArchBefore): readonly Finding[] {
  const { inherits = '' } = sought.view;
  const homes = modulesWithNode(seen, sought);
  if (homes.length > 0)
    return [
      wrong(
        at,
        'missing-depends',
        `${sought.anchor} comes into ${inherits} with ${oneOf(homes)}, which depends does not bring`,
        addDepends(homes),
      ),
    ];
  // A change of another module that could not be followed may bring the node.
  const unclear = before.problems.find(({ kind }) => kind !== 'several');
  if (unclear !== undefined)
    return [open(at, `${sought.anchor} is not found in ${inherits}, and what ${unclear.view} changes there is not known whole`)];
  const [kind = '', name = ''] = sought.anchor.split(' ').slice(-2);
  const hint = didYouMean(name, namesOf(before.arch, kind));
  const message = `${inherits} has no ${sought.anchor} in ${seen.series}.${hint}`;
  return [wrong(at, 'anchor-not-found', message, 'Name a node that the view has, over all modules that the addon depends on.')];
}

/** Names of all nodes of a kind. */
function namesOf({ tag, attributes, children }: ArchNode, kind: string): readonly string[] {
  const own = tag === kind && attributes['name'] !== undefined ? [attributes['name']] : [];
  return [...own, ...children.flatMap((child) => namesOf(child, kind))];
}

function notUnique(at: At, { view, anchor }: Looking, paths: readonly NodePath[]): Finding {
  const message = `${anchor} selects ${paths.length} nodes of ${view.inherits}: ${paths.map(pathText).join('; ')}`;
  return wrong(at, 'anchor-not-unique', message, 'Say which one: by a node around it, with an xpath.');
}

function contests(seen: Seen, at: At, sought: Looking, before: ArchBefore, path: NodePath): readonly Finding[] {
  return contested(seen, sought, before, path).map(({ module, what }) =>
    doubtful(
      at,
      'anchor-contested',
      `where ${module} is installed, it ${what}: ${sought.anchor} of ${sought.view.inherits}`,
      `Test with ${module}, or anchor on another node.`,
    ),
  );
}

/** A view that an author says the code touches, and the node of it. */
export function judgeTouchedView(seen: Seen, { at, xmlid, model, anchor }: Of<'view'>): readonly Finding[] {
  const { findings, found } = judgeViewName(seen, at, xmlid, model);
  const parsed = anchor === undefined ? undefined : anchorFrom(anchor);
  if (found === undefined || anchor === undefined || parsed === undefined) return findings;
  const of = model ?? seen.views.of(xmlid).find((one) => one.xmlid === xmlid)?.model;
  const view = touching(xmlid, of, specOf({ at: parsed, position: 'attributes', set: {} }, seen.series));
  return [...findings, ...judgeAnchor(seen, [...at.slice(0, -1), 'anchor'], { ...soughtAt(view, 0, [view]), anchor }).findings];
}

/** A view that does nothing but look for one node. */
function touching(inherits: string, model: string | undefined, spec: ArchNode): PlacedArch {
  const placing = { mode: 'extension', priority: 16, active: true, ...(model === undefined ? {} : { model }) } as const;
  return { xmlid: 'touched.view', module: 'touched', inherits, ...placing, arch: [spec] };
}
