import { specImpacts } from '../core/impact/code/spec-impact.js';
import { modelsDefinedBy, touchpointsOf } from '../core/impact/touchpoints.js';
import { variantFor } from '../core/odoo/variant.js';
import type { Entry } from '../model/entry.js';
import type { Problem } from '../model/errors.js';
import type { ImpactSubject } from '../model/impact/report.js';
import type { Series } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import { type ImpactOptions, knownSteps } from './impact-addons.js';
import { demandCatalogue, openCatalogues } from './open-catalogues.js';

export type EntriesImpact = { readonly subjects: readonly ImpactSubject[]; readonly problems: readonly Problem[] };

/**
 * What an upgrade does to what entries ask for: the same changes, met by the touchpoints of their specs.
 * @throws UserError when there is no catalogue of a series on the way
 */
export async function impactOfEntries(register: Register, entries: readonly Entry[], options: ImpactOptions): Promise<EntriesImpact> {
  const { root, to } = options;
  const catalogues = await openCatalogues(root);
  const judges = new Map<Series, ReturnType<typeof specImpacts>>();
  const subjects: ImpactSubject[] = [];
  for (const entry of entries) {
    const from = options.from ?? entry.series;
    const steps = await knownSteps(root, from, to);
    const judge = judges.get(from) ?? specImpacts({ steps, catalogueOf: (one) => demandCatalogue(catalogues, one), from, to });
    judges.set(from, judge);
    subjects.push(subjectOf(register, entry, from, judge));
  }
  return { subjects, problems: register.problems.filter(({ entry }) => entry === undefined || entries.some(({ id }) => id === entry)) };
}

function subjectOf(register: Register, entry: Entry, from: Series, judge: ReturnType<typeof specImpacts>): ImpactSubject {
  const addonIn = (one: Entry | undefined) => {
    const variant = one === undefined ? undefined : variantFor(one, from, register.parseAddon);
    return variant?.ok ? variant.addon : one?.addon;
  };
  const owner = register.entries.find((other) => other.entry.id === entry.extends)?.entry;
  const [addon, owners] = [addonIn(entry), addonIn(owner)];
  const touchpoints = touchpointsOf(entry, addon, modelsDefinedBy(owners));
  const place = (pointer: string) => {
    const { file, line = 1 } = register.locate(entry.id, pointer);
    return { file, line };
  };
  const declared = touchpoints.flatMap(({ kind, module }) => (kind === 'depends' && module !== undefined ? [module] : []));
  const depends = [...new Set([...(addon?.depends ?? []), ...(owners?.depends ?? []), ...declared])];
  const findings = judge({ entry: entry.id, addon, touchpoints, depends, place });
  const file = place('').file;
  return { kind: 'entry', name: entry.id, place: file, from, touchpoints: touchpoints.length, findings, unknownModules: [] };
}
