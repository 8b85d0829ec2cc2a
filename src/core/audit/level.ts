import type { Level } from '../../model/assessment.js';
import type { Judged } from '../../model/audit/report.js';
import { formatPlace } from '../../model/errors.js';
import type { AddonFacts } from '../../model/facts/addon.js';
import type { InCode } from '../../model/impact/code-place.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { symbolText } from '../odoo/symbol-text.js';
import { impactOf } from '../scoring/impact.js';
import { levelRules } from '../scoring/level.js';

type CodeTouchpoint = Touchpoint<InCode>;

/** Touchpoints as an entry has them: the place takes the part of the pointer. */
const asInEntry = (touchpoint: CodeTouchpoint): Touchpoint => ({ ...touchpoint, pointer: formatPlace(touchpoint.place) });

/** Methods of the framework with an underscore that its reference names as its interface (Odoo 17.0, ORM API). */
const documented: ReadonlySet<string> = new Set(['_read_group', '_search', '_compute_display_name', '_search_display_name']);

/** What counts against an addon: neither tests and demo data, nor methods of models that are its own or the documented ones of the framework. */
export function touchesOfCore(touchpoints: readonly CodeTouchpoint[], own: ReadonlySet<string>): readonly CodeTouchpoint[] {
  return touchpoints.filter(({ role, kind, model, method }) => {
    if (role !== undefined) return false;
    if (kind === 'method-call' && method !== undefined && documented.has(method)) return false;
    return !(kind === 'method-call' || kind === 'method-override') || model === undefined || !own.has(model);
  });
}

/** Code that could not be parsed may do anything. */
const unread: ReadonlySet<string> = new Set([
  'python-syntax',
  'python-2',
  'file-unreadable',
  'file-too-large',
  'folder-unreadable',
  'nul-byte',
  'manifest-not-literal',
]);

/** Whether there is anything but a manifest, records and what groups may do. */
function hasCode({ python, javascript, templates, xml }: AddonFacts): boolean {
  const brings = python.some(({ role, facts }) => role === undefined && (facts.classes.length > 0 || facts.functions.length > 0));
  return brings || javascript.length > 0 || templates.length > 0 || xml.some(({ facts }) => facts.views.length > 0);
}

/** Patches of classes of the web client that are not its own: the client has no public extension points, so they change private behaviour. */
function clientPatches({ name, javascript }: AddonFacts): readonly string[] {
  const own = (from: string): boolean => from.startsWith(`@${name}/`);
  return javascript.flatMap(({ file, role, facts: { imports, patches } }) => {
    const mine = new Set(imports.filter(({ from }) => own(from)).flatMap(({ names }) => names));
    const foreign = role === undefined ? patches.filter(({ target }) => !mine.has(target.split('.')[0] ?? '')) : [];
    return foreign.map(({ target, line }) => `${formatPlace({ file, line })}: patches ${target || 'what is computed'} in the web client`);
  });
}

/**
 * The clean-core level of an addon by the rules that hold for entries (`core/scoring/level.ts`), with the places that decide it; what it
 * touches in tests and demo data does not count.
 *
 * @param installed what it touches of the core; undefined where its series is not known
 * @param unknownModules what it depends on and neither the given folders nor a catalogue has: nobody promised anything about it
 */
export function levelOfAddon(
  facts: AddonFacts,
  installed: readonly CodeTouchpoint[] | undefined,
  unknownModules: readonly string[] = [],
): Judged<Level | 'not-known'> {
  if (installed === undefined) return { value: 'not-known', because: ['no catalogue says what it touches'] };
  for (const { level, text, witness } of levelRules) {
    if (level === 'B') break;
    const found = installed.filter((touchpoint) => witness(asInEntry(touchpoint)));
    const places = [
      ...found.map(({ place, kind, symbol }) => `${formatPlace(place)}: ${kind} ${symbolText(symbol)}`),
      ...(level === 'C'
        ? [...clientPatches(facts), ...unknownModules.map((module) => `depends on ${module}, which no catalogue has`)]
        : []),
    ];
    if (places.length > 0) return { value: level, because: [text, ...new Set(places)] };
  }
  const hidden = facts.problems.filter(({ code }) => unread.has(code));
  if (hidden.length > 0) return { value: 'not-known', because: hidden.map(({ place, message }) => `${formatPlace(place)}: ${message}`) };
  return hasCode(facts)
    ? { value: 'B', because: ['public extension points, and models and views of its own'] }
    : { value: 'A', because: ['configuration and data only'] };
}

/** Points of upkeep, by the weights that hold for entries. */
export function debtOfAddon(installed: readonly CodeTouchpoint[]): number {
  return Math.round(impactOf(installed.map(asInEntry), [], []).points.high);
}
