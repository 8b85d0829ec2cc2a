import type { Range } from '../../model/assessment.js';
import type { BreakSeverity } from '../../model/known-break.js';
import type { TouchpointKind } from '../../model/touchpoint.js';

/**
 * What one place of dependence costs. `points` is relative upkeep; one point is the cheapest dependence there is, a name in a
 * manifest. `lines` is how many lines a step to the next series changes there when nothing is known to break. Both are
 * judgement, written down with its reason, and not calibrated on data: every place that shows them says so.
 */
export type Weight = {
  readonly points: number;
  readonly lines: Range;
  readonly reason: string;
  /** The criterion whose good answer saves the points; none for the plain cost of a dependence. */
  readonly criterion?: string;
};

const few: Range = { low: 0, high: 2 };
const some: Range = { low: 0, high: 10 };
const many: Range = { low: 0, high: 40 };

export const kindWeights: Readonly<Record<TouchpointKind, Weight>> = {
  depends: { points: 1, lines: few, reason: 'a module is rarely renamed, and the manifest is one line' },
  'model-extend': { points: 2, lines: few, reason: 'models are stable; their fields and methods count by themselves' },
  'model-reference': { points: 1, lines: few, reason: 'only the name of the model must hold' },
  'field-add': { points: 1, lines: few, reason: 'a new field meets standard Odoo only if it takes the same name' },
  'field-reference': { points: 2, lines: few, reason: 'fields are renamed in every series' },
  'selection-add': { points: 3, lines: few, reason: 'standard code branches on the values of a selection' },
  'method-override': {
    points: 8,
    lines: some,
    reason: 'signature, moment of the call and meaning must all hold',
    criterion: 'avoids-overrides',
  },
  'method-call': { points: 3, lines: few, reason: 'signature and meaning must hold' },
  'view-inherit': { points: 2, lines: few, reason: 'the anchored node must still be there' },
  'view-replace': {
    points: 8,
    lines: some,
    reason: 'what standard Odoo adds to the node later is lost, and other addons lose their anchor',
    criterion: 'keeps-core-nodes',
  },
  menu: { points: 1, lines: few, reason: 'only the XML id of the menu must hold' },
  group: { points: 1, lines: few, reason: 'only the XML id of the group must hold' },
  'record-rule': { points: 4, lines: few, reason: 'it combines with rules of standard Odoo, which change' },
  report: { points: 5, lines: some, reason: 'report templates are rewritten often', criterion: 'avoids-presentation-code' },
  controller: {
    points: 6,
    lines: some,
    reason: 'routes and their rendering change with the web client',
    criterion: 'avoids-presentation-code',
  },
  script: {
    points: 8,
    lines: many,
    reason: 'client code follows a framework that changes in every series',
    criterion: 'avoids-presentation-code',
  },
  'sql-read': { points: 5, lines: some, reason: 'tables and columns are no interface', criterion: 'avoids-sql' },
  'sql-write': {
    points: 12,
    lines: many,
    reason: 'it goes around computed fields, rules and constraints of standard Odoo',
    criterion: 'avoids-sql',
  },
  'core-patch': {
    points: 25,
    lines: many,
    reason: 'a changed core has to be changed again in every series',
    criterion: 'leaves-core-untouched',
  },
  'field-change': { points: 3, lines: few, reason: 'what is said about a field must still fit it' },
  record: { points: 1, lines: few, reason: 'only the XML id must hold' },
  import: { points: 3, lines: few, reason: 'the place of a name in the code is no interface' },
  template: { points: 4, lines: some, reason: 'templates of the web client are rewritten often', criterion: 'avoids-presentation-code' },
  bundle: { points: 1, lines: few, reason: 'only the name of the bundle must hold' },
  consumer: { points: 2, lines: few, reason: 'another system reads what this customization provides' },
};

/** An override that drops the original: what standard Odoo adds to the method later never runs. */
export const lostSuper = { points: 7, criterion: 'calls-super', reason: 'the override replaces the original' };

/** A consumer that writes. */
export const writtenFromOutside = { points: 2, reason: 'another system writes it, so what it means has to hold, too' };

/** A method whose name begins with an underscore is no interface of its module. */
export const privateMethod = { points: 3, criterion: 'uses-public-methods', reason: 'private methods change without notice' };

/** A path written by hand depends on the structure around the node, not only on the node. */
export const writtenPath = { points: 3, criterion: 'anchors-by-name', reason: 'the path depends on the structure of the view' };

/** On top of the touchpoint itself, when a step to a later series is known to break it. Half where a program can repair it. */
export const breakWeights: Readonly<Record<BreakSeverity, Weight>> = {
  'blocks-install': { points: 10, lines: { low: 1, high: 20 }, reason: 'the addon does not install before it is repaired' },
  'runtime-error': { points: 8, lines: { low: 1, high: 20 }, reason: 'it fails while people work with it' },
  behaviour: { points: 8, lines: { low: 1, high: 20 }, reason: 'it does something else and nobody is told' },
  warning: { points: 1, lines: { low: 0, high: 2 }, reason: 'it still works, with a message in the log' },
};

export const mechanicalShare = 0.5;

/** For each change that the past makes expect in the step after the newest catalogue. Nobody knows it: it widens the range at its unfavourable end. */
export const expectedChange = {
  points: 5,
  reason: 'half of what stops an installation: of what changes, not all concerns those who use it',
  criterion: 'holds-beyond-catalogues',
};

/** Points at which the score stands at 50: two overrides without the original, with what hangs on them, and a handful of plain dependences. */
export const halfway = 60;
