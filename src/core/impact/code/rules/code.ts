import type { AddonFacts, OfFile } from '../../../../model/facts/addon.js';
import type { ClassFact, FieldFact, FunctionFact, ImportFact, MethodFact, PythonFacts, PythonUse } from '../../../../model/facts/python.js';
import type { ArchNode, RecordFact, ViewFact } from '../../../../model/facts/xml.js';
import type { At } from '../collector.js';

/** A node of an arch, with what it stands in: of its view, and from the outermost node to its parent. */
export type PlacedNode = { readonly at: At; readonly node: ArchNode; readonly above: readonly ArchNode[]; readonly view: ViewFact };

export type Placed<T> = { readonly at: At; readonly is: T };

const isJudged = ({ role }: OfFile<unknown>): boolean => role !== 'migration';
const toAt = ({ file, role }: OfFile<unknown>, line: number): At => ({ file, line, ...(role === undefined ? {} : { role }) });

/** Everything that rules look at in one addon, gathered once. Scripts of earlier upgrades, and data that is not loaded, are not among it. */
export class Code {
  readonly addon: AddonFacts;
  readonly python: readonly OfFile<PythonFacts>[];
  readonly nodes: readonly PlacedNode[];
  readonly records: readonly Placed<RecordFact>[];
  readonly classes: readonly Placed<ClassFact>[];
  readonly methods: readonly (Placed<MethodFact> & { readonly of: ClassFact })[];
  readonly fields: readonly Placed<FieldFact>[];
  readonly functions: readonly Placed<FunctionFact>[];
  readonly imports: readonly Placed<ImportFact>[];
  readonly uses: readonly Placed<PythonUse>[];

  constructor(addon: AddonFacts) {
    this.addon = addon;
    this.python = addon.python.filter(isJudged);
    const loaded = new Set([...addon.manifest.data, ...addon.manifest.demo]);
    const xml = addon.xml.filter(({ file }) => loaded.has(file));
    this.nodes = xml.flatMap((file) => file.facts.views.flatMap((view) => nodesIn(view.arch, [], view, file)));
    this.records = [
      ...xml.flatMap((file) => file.facts.records.map((is) => ({ at: toAt(file, is.line), is }))),
      ...addon.csv.filter(({ file }) => loaded.has(file)).flatMap((file) => file.facts.map((is) => ({ at: toAt(file, is.line), is }))),
    ];
    this.classes = this.#each(({ classes }) => classes);
    this.methods = this.classes.flatMap(({ at, is }) =>
      is.methods.map((method) => ({ at: { ...at, line: method.line }, is: method, of: is })),
    );
    this.fields = this.classes.flatMap(({ at, is }) => is.fields.map((field) => ({ at: { ...at, line: field.line }, is: field })));
    this.functions = this.#each(({ functions }) => functions);
    this.imports = this.#each(({ imports }) => imports);
    this.uses = this.#each(({ uses }) => uses);
  }

  #each<T extends { readonly line: number }>(pick: (facts: PythonFacts) => readonly T[]): readonly Placed<T>[] {
    return this.python.flatMap((file) => pick(file.facts).map((is) => ({ at: toAt(file, is.line), is })));
  }
}

function nodesIn(nodes: readonly ArchNode[], above: readonly ArchNode[], view: ViewFact, file: OfFile<unknown>): PlacedNode[] {
  return nodes.flatMap((node) => [
    { at: toAt(file, node.line), node, above, view },
    ...nodesIn(node.children, [...above, node], view, file),
  ]);
}
