import { own } from '../core/catalogue/own.js';
import { specImpacts } from '../core/impact/code/spec-impact.js';
import { modelsDefinedBy, touchpointsOf } from '../core/impact/touchpoints.js';
import { variantFor } from '../core/odoo/variant.js';
import type { Entry } from '../model/entry.js';
import type { Problem } from '../model/errors.js';
import type { ImpactSubject, UnknownName } from '../model/impact/report.js';
import type { KnownSeries, Series } from '../model/known-series.js';
import type { ReferenceProblem, ReferenceReport } from '../model/references.js';
import type { Register } from '../model/register.js';
import { familiesOf } from './entry-families.js';
import { heldAfter } from './held-touchpoints.js';
import { type ImpactOptions, knownSteps } from './impact-addons.js';
import { demandCatalogue, openCatalogues } from './open-catalogues.js';
import { referenceReports } from './reference-reports.js';

export type EntriesImpact = { readonly subjects: readonly ImpactSubject[]; readonly problems: readonly Problem[] };

/**
 * What an upgrade does to what entries ask for: the same changes, met by the touchpoints of their specs.
 * @throws UserError when there is no catalogue of a series on the way
 */
export async function impactOfEntries(register: Register, entries: readonly Entry[], options: ImpactOptions): Promise<EntriesImpact> {
  const { root, to } = options;
  const catalogues = await openCatalogues(root);
  const byId = new Map(register.entries.map(({ entry }) => [entry.id, entry]));
  // What changes between two series is read once for all entries of a series.
  const judges = new Map<Series, Judge>();
  const judgeFrom = async (from: Series): Promise<Judge> => {
    const known = judges.get(from);
    if (known !== undefined) return known;
    const steps = await knownSteps(root, from, to);
    const judge = specImpacts({ steps, catalogueOf: (one) => demandCatalogue(catalogues, one), from, to });
    judges.set(from, judge);
    return judge;
  };
  const references = await referenceReports(register, familiesOf(register), catalogues, options.cacheDir);
  const generated = new Set(register.entries.flatMap(({ entry: { addon } }) => addon?.name ?? []));
  const isKnown = (series: Series, module: string): boolean =>
    generated.has(module) || !catalogues.has(series) || own(demandCatalogue(catalogues, series).modules, module) !== undefined;
  const subjects: ImpactSubject[] = [];
  for (const entry of entries) {
    const from = options.from ?? entry.series;
    const owner = entry.extends === undefined ? undefined : byId.get(entry.extends);
    const { depends, ...subject } = subjectOf(register, { entry, owner }, { from, to }, await judgeFrom(from));
    const unknownNames = namesUnknown(references.of(entry, from), (pointer) => placeOf(register, entry, pointer));
    subjects.push({ ...subject, unknownModules: depends.filter((module) => !isKnown(from, module)), unknownNames });
  }
  references.save(false);
  // What is asked for by no id is the whole register: what of it could not be read is missing in the answer.
  const isWhole = entries.length === register.entries.length;
  const problems = register.problems.filter(({ entry }) => isWhole || entry === undefined || entries.some(({ id }) => id === entry));
  return { subjects, problems };
}

function placeOf(register: Register, { id }: Entry, pointer: string): UnknownName['place'] {
  const { file, line = 1 } = register.locate(id, pointer);
  return { file, line };
}

/** An anchor that several nodes fit is known well enough to be judged. */
const isOfUnknown = ({ code, severity }: ReferenceProblem): boolean =>
  severity === 'error' && (code.startsWith('unknown-') || code === 'anchor-not-found');

/** What `check` says about names that are not there; what it says else is no matter of an upgrade. */
const namesUnknown = (report: ReferenceReport, place: (pointer: string) => UnknownName['place']): readonly UnknownName[] =>
  report.known
    ? report.problems
        .filter(isOfUnknown)
        .map(({ code: rule, pointer, message, remedy }) => ({ rule, place: place(pointer), message, remedy }))
    : [];

type Way = { readonly from: Series; readonly to: KnownSeries };

type Judge = ReturnType<typeof specImpacts>;
type Asked = { readonly entry: Entry; readonly owner: Entry | undefined };

type Judged = Omit<ImpactSubject, 'unknownModules'> & { readonly depends: readonly string[] };

function subjectOf(register: Register, { entry, owner }: Asked, { from, to }: Way, judge: Judge): Judged {
  const addonIn = (one: Entry | undefined) => {
    const variant = one === undefined ? undefined : variantFor(one, from, register.parseAddon);
    return variant?.ok ? variant.addon : one?.addon;
  };
  const [addon, owners] = [addonIn(entry), addonIn(owner)];
  const holds = heldAfter(from, entry, owner, register.parseAddon);
  const touchpoints = touchpointsOf(entry, addon, modelsDefinedBy(owners)).filter((touchpoint) => holds(touchpoint, to));
  const place = (pointer: string) => placeOf(register, entry, pointer);
  const declared = touchpoints.flatMap(({ kind, module }) => (kind === 'depends' && module !== undefined ? [module] : []));
  const depends = [...new Set([...(addon?.depends ?? []), ...(owners?.depends ?? []), ...declared])];
  const findings = judge({ entry: entry.id, addon, touchpoints, consumers: entry.consumers ?? [], depends, place });
  const file = place('').file;
  return { kind: 'entry', name: entry.id, place: file, from, touchpoints: touchpoints.length, findings, depends };
}
