import type { AddonFacts, OfFile, TemplateFact } from '../../../model/facts/addon.js';
import type { JavaScriptFacts } from '../../../model/facts/javascript.js';
import { own } from '../../catalogue/own.js';
import type { At, Collector } from './collector.js';

type Shards = Collector['world']['standard']['scope'];

/** The module that has a JavaScript module, a template, a bundle. */
function homeOf({ order, shards }: Shards, has: (module: NonNullable<ReturnType<Shards['shards']['get']>>) => boolean): string | undefined {
  return order.find((name) => {
    const shard = shards.get(name);
    return shard !== undefined && has(shard);
  });
}

const toAt = ({ file, role }: OfFile<unknown>, line: number): At => ({ file, line, ...(role === undefined ? {} : { role }) });

/** Modules and names that client code imports. */
export function scriptTouches(collector: Collector, script: OfFile<JavaScriptFacts>): void {
  const { scope } = collector.world.standard;
  for (const { from, names, line } of script.facts.imports) {
    const module = homeOf(scope, ({ scripts }) => own(scripts, from) !== undefined);
    if (module === undefined) continue;
    const exported = new Set(own(scope.shards.get(module)?.scripts, from));
    const at = toAt(script, line);
    collector.add('script', 'script-import', { on: 'script', path: from, name: '' }, at, { module });
    for (const name of names.filter((one) => exported.has(one)))
      collector.add('script', 'script-import', { on: 'script', path: from, name }, at, { module });
  }
}

/** Templates of the web client that others extend. */
export function templateTouches(collector: Collector, file: OfFile<readonly TemplateFact[]>): void {
  for (const { inherits, line } of file.facts) {
    if (inherits === undefined) continue;
    const module = homeOf(collector.world.standard.scope, ({ templates }) => own(templates, inherits) !== undefined);
    if (module !== undefined)
      collector.add('template', 'template-inherit', { on: 'template', name: inherits }, toAt(file, line), { module, xmlid: inherits });
  }
}

/** Modules that the manifest depends on, and bundles that it adds to. */
export function manifestTouches(collector: Collector, { manifest }: AddonFacts): void {
  const { scope } = collector.world.standard;
  const at: At = { file: manifest.file, line: 1 };
  for (const module of manifest.depends)
    if (scope.shards.has(module)) collector.add('depends', 'depends', { on: 'module', name: module }, at, { module });
  for (const bundle of Object.keys(manifest.assets)) {
    const module = homeOf(scope, ({ bundles }) => bundles?.includes(bundle) === true);
    if (module !== undefined) collector.add('bundle', 'bundle', { on: 'bundle', name: bundle }, at, { module });
  }
}
