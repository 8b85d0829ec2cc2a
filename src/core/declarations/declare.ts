import type { NamedField, NamedModel, NamesInSeries } from './series-names.js';
import type { NamedView, NodeNames } from './view-names.js';

const quoted = (text: string): string => JSON.stringify(text);
const key = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name));
const union = (names: readonly string[]): string => (names.length === 0 ? 'never' : names.map(quoted).join(' | '));

const head = `// Names of Odoo for the editor and the compiler, written by "warrant types" from the catalogues and this register. They stand in for no
// check: "warrant check" sees more. Write them anew when dependencies change; git need not know them.
import "odoo-warrant";

declare module "odoo-warrant" {
  interface Odoo {
`;

function target({ comodel, many }: NamedField): string {
  if (comodel === undefined) return 'null';
  return many ? `[${quoted(comodel)}]` : quoted(comodel);
}

const modelText = ({ name, fields }: NamedModel): string =>
  `  ${key(name)}: { ${fields.map((field) => `${key(field.name)}: ${target(field)}`).join('; ')} };`;

function nodesText({ tags, lines }: NodeNames): string {
  const parts = Array.from(tags, ([tag, names]) => `${tag}: ${union(names)}`);
  const columns = Array.from(lines, ([field, names]) => `${key(field)}: ${union(names)}`);
  return `{ ${[...parts, ...(columns.length === 0 ? [] : [`lines: { ${columns.join('; ')} }`])].join('; ')} }`;
}

function viewText(views: string, model: string, view: NamedView): string {
  const nodes = 'nodes' in view ? nodesText(view.nodes) : `${views}[${quoted(model)}][${quoted(view.partOf)}]`;
  return `    ${key(view.xmlid)}: ${nodes};`;
}

function seriesText({ series, modules, models, registered, views, groups, menus, categories, shared }: NamesInSeries): string {
  const mark = series.replace('.', '_');
  const list = (name: string, items: readonly NamedModel[]): string =>
    `interface ${name}${mark} {\n${items.map(modelText).join('\n')}\n}\n`;
  const byModel = Array.from(
    views,
    ([model, all]) => `  ${key(model)}: {\n${all.map((view) => viewText(`Views${mark}`, model, view)).join('\n')}\n  };`,
  );
  return [
    list('Models', models),
    list('Registered', registered),
    `interface Views${mark} {\n${byModel.join('\n')}\n}\n`,
    `type Modules${mark} = ${union(modules)};\n`,
    `type Groups${mark} = ${union([...groups, ...shared.groups])};\n`,
    `type Menus${mark} = ${union([...menus, ...shared.menus])};\n`,
    `type Actions${mark} = ${union(shared.actions)};\n`,
    `type Categories${mark} = ${union(categories)};\n`,
  ].join('\n');
}

const parts = ['modules', 'models', 'registered', 'views', 'groups', 'menus', 'actions', 'categories'] as const;

/** Declarations that fill the interface `Odoo` of the package for some series. */
export function declarationsOf(names: readonly NamesInSeries[]): string {
  const filled = names.map(({ series }) => {
    const members = parts.map((part) => `${part}: ${part.charAt(0).toUpperCase()}${part.slice(1)}${series.replace('.', '_')}`);
    return `    ${quoted(series)}: { ${members.join('; ')} };\n`;
  });
  return `${head}${filled.join('')}  }\n}\n\n${names.map(seriesText).join('\n')}`;
}
