import { classOf, unexplained } from './difference-classes.js';

/** How many keys stand beside a class of differences. */
const shown = 3;

/** Attributes that are compared, by kind. */
const attributesOf = {
  models: ['transient', 'order', 'modules'],
  fields: ['type', 'comodel', 'inverse', 'related', 'stored', 'required', 'readonly', 'translated', 'modules'],
  views: ['model', 'type', 'inherits', 'mode', 'priority', 'active'],
  groups: ['implied'],
  menus: ['parent', 'action', 'groups'],
  'window actions': ['model', 'modes'],
  'server actions': ['model'],
  reports: ['model', 'template'],
  'access rows': ['model', 'group', 'allows'],
  rules: ['model', 'groups', 'allows'],
  sequences: ['code'],
  crons: ['model'],
  'mail templates': ['model'],
};

const items = (value) => (Array.isArray(value) ? [...new Set(value)].toSorted() : value === null || value === undefined ? [] : [value]);
const written = (value) => items(value).join(', ');

/**
 * Odoo names as modules of a field all that a reload could bring it again, those of a mixin that another module gives to the model among
 * them; the catalogue names those that say something about it.
 */
function agrees(kind, attribute, odoo, ours) {
  if (kind !== 'fields' || attribute !== 'modules') return written(odoo) === written(ours);
  const known = new Set(items(odoo));
  return items(ours).every((module) => known.has(module));
}

/** Differences by class, the most frequent first. */
function grouped(differences) {
  const classes = new Map();
  for (const { side, what, example } of differences) {
    const id = `${side}\n${what}`;
    const known = classes.get(id) ?? { side, what, count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < shown) known.examples.push(example);
    classes.set(id, known);
  }
  return [...classes.values()].toSorted((a, b) => b.count - a.count);
}

function compareKind(kind, odoo, ours, all) {
  const both = [...odoo.keys()].filter((key) => ours.has(key));
  const only = (rows, others, side) =>
    [...rows.keys()].filter((key) => !others.has(key)).map((key) => ({ side, what: classOf({ kind, side, key, ...all }), example: key }));
  const attributes = (attributesOf[kind] ?? []).map((name) => {
    const side = `.${name}`;
    const wrong = both.flatMap((key) => {
      const [theirs, own] = [odoo.get(key)[name], ours.get(key)[name]];
      if (agrees(kind, name, theirs, own)) return [];
      const example = `${key} (Odoo: ${written(theirs) || 'nothing'}; catalogue: ${written(own) || 'nothing'})`;
      return [{ side, what: classOf({ kind, side, key, theirs, own, ...all }), example }];
    });
    return { name, agree: both.length - wrong.length, wrong };
  });
  return {
    ...{ kind, inOdoo: odoo.size, inCatalogue: ours.size, both: both.length },
    attributes: attributes.map(({ name, agree }) => ({ name, agree, of: both.length })),
    differences: grouped([
      ...only(odoo, ours, 'only in Odoo'),
      ...only(ours, odoo, 'only in the catalogue'),
      ...attributes.flatMap(({ wrong }) => wrong),
    ]),
  };
}

/**
 * Compares what an Odoo has installed with what a catalogue says of the same modules.
 *
 * @param odoo and ours: by kind, key to attributes, as `installedRows` and `catalogueRows` give them
 * @returns by kind how many are on either side and on both, how many agree in each attribute, and the differences by class
 */
export function compareRows(odoo, ours) {
  return Object.keys(ours).map((kind) => compareKind(kind, odoo[kind] ?? new Map(), ours[kind], { odoo, ours }));
}

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(part === whole ? 0 : 2)} %`);

/** The comparison as lines of text: a table, then the differences by class. */
export function comparisonText(kinds) {
  const cells = [
    ['', 'Odoo', 'catalogue', 'both', 'recall', 'precision', 'agreement of both'],
    ...kinds.map(({ kind, inOdoo, inCatalogue, both, attributes }) => [
      ...[kind, String(inOdoo), String(inCatalogue), String(both), percent(both, inOdoo), percent(both, inCatalogue)],
      attributes.map(({ name, agree, of }) => `${name} ${percent(agree, of)}`).join(', '),
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const table = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 || column === 6 ? cell.padEnd(column === 0 ? widths[0] : 0) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
  const differences = kinds.flatMap(({ kind, differences: classes }) =>
    classes.map(({ side, what, count, examples }) => `${kind} ${side}: ${count} ${what}\n    ${examples.join('\n    ')}`),
  );
  return [...table, '', ...(differences.length === 0 ? ['no differences'] : differences)];
}

/** How many differences no class explains. */
export const unexplainedCount = (kinds) =>
  kinds.flatMap(({ differences }) => differences).reduce((sum, { what, count }) => sum + (what === unexplained ? count : 0), 0);
