import type { Problem } from '../../../model/errors.js';
import type { ArchNode, RecordFact, RecordValue, ViewFact, XmlFacts } from '../../../model/facts/xml.js';
import type { Reading } from '../reading.js';
import type { DataSource } from '../source.js';
import { decodeXml } from './decode.js';
import { parseXml } from './parse.js';
import { actWindow, asset, menus, report, template } from './shorthand.js';
import { complete, completeNodes, fieldValue, flag, refsIn } from './values.js';
import { archOf, isArch, viewOf } from './views.js';

const roots: ReadonlySet<string> = new Set(['odoo', 'openerp', 'data']);

type Operation = XmlFacts['operations'][number];

/** Collects what the elements of one data file say, in the order in which Odoo loads them. */
class DataReader {
  readonly records: RecordFact[] = [];
  readonly views: ViewFact[] = [];
  readonly operations: Operation[] = [];
  readonly problems: Problem[] = [];

  readonly #elements: Readonly<Record<string, (source: DataSource, node: ArchNode) => void>> = {
    record: (source, node) => this.#record(source, node),
    template: (source, node) => this.#template(source, node),
    menuitem: (source, node) => void this.records.push(...menus(source, node)),
    report: (source, node) => void this.records.push(report(source, node)),
    act_window: (source, node) => void this.records.push(actWindow(source, node)),
    asset: (source, node) => void this.records.push(asset(source, node)),
    function: (source, node) => void this.operations.push(functionOf(source, node)),
    delete: (source, node) => void this.operations.push(deletion(source, node)),
  };

  /** A root and the roots inside it; each may change `noupdate` for what it holds. */
  root(outer: DataSource, node: ArchNode): void {
    const source = { ...outer, noupdate: flag(node.attributes['noupdate'], outer.noupdate) };
    for (const child of node.children) {
      if (roots.has(child.tag)) this.root(source, child);
      else if (Object.hasOwn(this.#elements, child.tag)) this.#elements[child.tag]?.(source, child);
    }
  }

  #record(source: DataSource, node: ArchNode): void {
    const { model = '', id = '' } = node.attributes;
    const values: (readonly [field: string, value: RecordValue])[] = [];
    const inside: ArchNode[] = [];
    let archField: ArchNode | undefined;
    for (const field of node.children) {
      const name = field.attributes['name'];
      // `name@fr_FR` is a translation.
      if (field.tag !== 'field' || name === undefined || name.includes('@')) continue;
      const records = field.children.filter(({ tag }) => tag === 'record');
      inside.push(...records);
      if (isArch(model, name) && field.attributes['file'] === undefined) archField = field;
      else if (records.length === 0) values.push([name, fieldValue(source, field)]);
    }
    const { line } = node;
    const xmlid = complete(source, id);
    const record: RecordFact = { xmlid, model, line, noupdate: source.noupdate, values: Object.fromEntries(values) };
    this.records.push(record);
    if (archField !== undefined) this.#view(source, record, archField);
    for (const child of inside) this.#record(source, child);
  }

  #view(source: DataSource, record: RecordFact, field: ArchNode): void {
    const found = archOf(source.file, field);
    if ('problem' in found) this.problems.push(found.problem);
    else this.views.push(viewOf(record, completeNodes(source, found.arch)));
  }

  #template(source: DataSource, node: ArchNode): void {
    const { record, arch } = template(source, node);
    this.records.push(record);
    this.views.push(viewOf(record, completeNodes(source, arch)));
  }
}

function functionOf(source: DataSource, node: ArchNode): Operation {
  const { model = '', name = '' } = node.attributes;
  return { kind: 'function', model, name, refs: refsUnder(source, node), line: node.line };
}

function deletion(source: DataSource, { attributes: { model = '', id = '', search = '' }, line }: ArchNode): Operation {
  const xmlid = complete(source, id);
  return { kind: 'delete', model, ...(xmlid === '' ? {} : { xmlid }), refs: refsIn(source, search), line };
}

/** XML ids in the expressions of an element and of all inside it. */
function refsUnder(source: DataSource, { attributes, children }: ArchNode): readonly string[] {
  const own = refsIn(source, `${attributes['eval'] ?? ''} ${attributes['search'] ?? ''}`);
  return [...own, ...children.flatMap((child) => refsUnder(source, child))];
}

const nothing: XmlFacts = { records: [], views: [], operations: [] };

/** Reads one data file as Odoo's loader does. A file that is no well-formed XML has a problem and no facts: Odoo loads nothing of it either. */
export function readData(source: DataSource, bytes: Buffer): Reading<XmlFacts> {
  const { file } = source;
  const decoded = decodeXml(file, bytes);
  if ('problem' in decoded) return { facts: nothing, problems: [decoded.problem] };
  const parsed = parseXml(file, decoded.text);
  if ('problem' in parsed) return { facts: nothing, problems: [parsed.problem] };
  const { root } = parsed;
  if (!roots.has(root.tag)) {
    const { line, column } = root;
    const message = `the root of a data file is <odoo>, not <${root.tag}>`;
    return { facts: nothing, problems: [{ code: 'xml-no-data', place: { file, line, column }, message }] };
  }
  const reader = new DataReader();
  reader.root(source, root);
  const { records, views, operations, problems } = reader;
  return { facts: { records, views, operations }, problems };
}
