import { uninstallLosses, uninstallOrder } from '../core/planning/uninstall.js';
import { uninstallDocument } from '../core/report/documents/uninstall.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import { UserError } from '../model/errors.js';
import type { PlainFormat } from '../model/formats.js';
import type { Series } from '../model/known-series.js';
import type { Screen } from '../model/screen.js';
import type { UninstallPlan } from '../model/uninstall.js';
import { familiesOf } from './entry-families.js';
import { installedAddons, outputFolders } from './installed-addons.js';
import { loadRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';

export type UninstallRequest = {
  readonly root: string;
  readonly entry: string;
  /** Instead of the entry's own series. */
  readonly series?: Series | undefined;
  /** Folder of generated addons; absent: `generated/<series>`. */
  readonly out?: string | undefined;
  readonly cacheDir?: string | null | undefined;
};

/**
 * What uninstalling the addon of an entry does to a database, and in which order addons of the register go.
 * @throws UserError when there is no such entry, or it asks for no addon in that series
 */
export async function uninstallPlan({ root, entry: id, series: asked, out, cacheDir }: UninstallRequest): Promise<UninstallPlan> {
  const register = await loadRegister({ root, cacheDir });
  requireEntries(register, [id]);
  const entries = register.entries.map(({ entry }) => entry);
  const named = entries.find((entry) => entry.id === id);
  const owner = entries.find((entry) => entry.id === (named?.extends ?? id));
  const series = asked ?? owner?.series;
  const addons = familiesOf(register).addons;
  const name = owner?.addon?.name;
  const spec = series === undefined || name === undefined ? undefined : addons(series).get(name);
  if (owner === undefined || name === undefined || spec === undefined || series === undefined)
    throw new UserError('no-addon', `${id} asks for no addon: there is nothing to uninstall.`);
  if (named?.extends !== undefined)
    throw new UserError('part-of-addon', `${id} contributes to ${name} of ${owner.id}, which alone can be uninstalled: name ${owner.id}.`);
  if (spec.name === undefined)
    throw new UserError('no-series', `${id} says nothing about Odoo ${series}. Add it to bySeries, or choose another series.`);
  const family = entries.filter((entry) => entry.extends === owner.id);
  const order = uninstallOrder(name, new Map(Array.from(addons(series), ([addon, { depends }]) => [addon, depends])));
  const installed = await installedAddons(outputFolders(register.root, out), () => undefined);
  const state = installed.find((one) => one.state.addon === name && one.state.series === series)?.state;
  const losses = uninstallLosses(name, spec);
  return {
    entry: owner.id,
    addon: name,
    series,
    extendedBy: family.map((entry) => entry.id),
    order: order.map((addon) => ({ entry: entries.find((entry) => entry.addon?.name === addon)?.id ?? '', addon })),
    consumers: [owner, ...family].flatMap((entry) => (entry.consumers ?? []).map((consumer) => consumer.name)),
    ...losses,
    leftBehind: (state?.acceptedLosses ?? []).filter((id) => staysBehind(id, losses.tables)),
  };
}

/** Columns and records were dropped; tables stayed, and so did values in tables that stay now. */
function staysBehind(loss: string, tables: UninstallPlan['tables']): boolean {
  const [table = ''] = loss.split('.');
  if (loss.includes('=')) return !tables.some((dropped) => dropped.table === table);
  return !loss.includes('.') || table.endsWith('_rel');
}

/** The plan as text, or for programs. */
export function showUninstall(plan: UninstallPlan, format: PlainFormat, screen: Screen): string {
  return format === 'json'
    ? printJson({ format: reportFormat, kind: 'uninstall', ...plan })
    : renderTerminal(uninstallDocument(plan), screen);
}
