import { criteriaFrom } from '../core/adoption/acceptance.js';
import { adoptionComment } from '../core/adoption/comment.js';
import { declarativeShare } from '../core/adoption/compare-statements.js';
import type { Comodels } from '../core/adoption/draft/fields.js';
import { partlySaid, saidBy, stubsOf } from '../core/adoption/said.js';
import { declaredTouchpoints } from '../core/adoption/touchpoints.js';
import { standardModules } from '../core/odoo/data/standard-modules.js';
import type { ReadTexts } from '../io/addons/read-texts.js';
import type { AdoptedAddon, AdoptionResult, SkippedAddon } from '../model/adoption.js';
import { formatProblem, type Problem, UserError } from '../model/errors.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Series } from '../model/known-series.js';
import type { Policy } from '../model/policy.js';
import type { Register } from '../model/register.js';
import type { Say } from '../model/say.js';
import { compareWithRendering, draftOf } from './adopt-addon.js';
import { comodelsOf } from './adopt-comodels.js';
import { bySeries } from './by-series.js';
import { draftValues, type People, proposeEntries } from './draft-entries.js';
import { type JudgedAddon, judgeAddons, noSeries, seriesOf } from './impact-addons.js';
import { loadRegister } from './load-register.js';
import { type Catalogues, demandCatalogue, openCatalogues } from './open-catalogues.js';
import { type ReadAddon, withAddonsOnDisk } from './with-addons.js';

export type AdoptRequest = {
  readonly root: string;
  readonly paths: readonly string[];
  /** Series of the addons; absent: as each manifest says. */
  readonly series?: Series | undefined;
  /** Names of the policy; each may be left out where the policy has one only. */
  readonly process?: string | undefined;
  readonly requester?: string | undefined;
  readonly owner?: string | undefined;
  /** True: nothing is written. */
  readonly dryRun: boolean;
  readonly cacheDir?: string | null | undefined;
  readonly say: Say;
};

/**
 * What was asked for, or the only one that the policy has.
 * @throws UserError with everything that is missing
 */
function peopleOf({ process, requester, owner }: AdoptRequest, policy: Policy): People {
  const missing: string[] = [];
  const chosen = (option: string, given: string | undefined, known: readonly string[], words = `one of ${known.join(', ')}`): string => {
    const name = given ?? (known.length === 1 ? known[0] : undefined);
    if (name === undefined) missing.push(`--${option}: ${known.length === 0 ? 'the policy has none' : words}`);
    return name ?? '';
  };
  const people = Object.keys(policy.people);
  // A handle may be that of a person and that of a role.
  const roles = Object.keys(policy.roles).filter((role) => !people.includes(role));
  const isAsked = requester === undefined && people.length > 1;
  const names = {
    process: chosen('process', process, Object.keys(policy.processes)),
    requester: chosen('requester', requester, people),
    owner: chosen('owner', owner, [...people, ...roles], isAsked ? ['one of these', ...roles].join(', ') : undefined),
  };
  if (missing.length > 0) throw new UserError('adopt-incomplete', `Drafted entries need\n${missing.map((one) => `  ${one}`).join('\n')}`);
  return names;
}

/** Why no entry is drafted for an addon; undefined where one is. */
function whySkipped({ name, folder }: ReadAddon, { entries }: Register): SkippedAddon | undefined {
  const owner = entries.find(({ entry: { addon, bySeries } }) =>
    [addon?.name, ...Object.values(bySeries).map((patch) => patch?.['name'])].includes(name),
  );
  if (owner !== undefined) return { addon: name, folder, because: 'owned', why: `${owner.entry.id} owns it: ${owner.file}` };
  if (!standardModules.has(name)) return undefined;
  const why = 'it is a module of standard Odoo: the register is for what deviates from it';
  return { addon: name, folder, because: 'standard', why };
}

type Tools = {
  readonly read: ReadTexts;
  readonly people: People;
  readonly request: AdoptRequest;
  readonly catalogues: Catalogues;
  readonly comodels: (facts: AddonFacts, series: Series) => Comodels;
};
type Adopted = { readonly addon: AdoptedAddon; readonly register: Register; readonly nextId: string };

async function adoptOne({ addon, from: series, impact }: JudgedAddon, register: Register, id: string, tools: Tools): Promise<Adopted> {
  const { addonTests } = await import('../io/evidence/addon-tests.js');
  const { folderAuthors } = await import('../io/git/folder-authors.js');
  const { writeNewEntry } = await import('../io/register/write-entry.js');
  const facts = addon.facts();
  const { name, folder } = facts;
  const drafted = draftOf(facts, series, tools.comodels(facts, series));
  const acceptance = criteriaFrom((await addonTests(folder)).now.tests);
  const touchpoints = declaredTouchpoints(
    impact.touchpoints,
    saidBy(drafted.addon, partlySaid(facts, drafted.statements, drafted.reasons)),
  );
  const values = draftValues(facts, drafted.addon, touchpoints, acceptance);
  const common = { ...tools.people, series };
  // Proposed without a comment first: only what is read back can be rendered, and only what was compared can be listed.
  const plain = await proposeEntries(register, id, values, common, []);
  const [owner, ...extendedBy] = plain.entries.map(({ registered }) => registered.entry);
  if (owner === undefined) throw new Error(`no entry was drafted for ${name}`);
  const { organization, website } = register.policy;
  const request = { owner, extendedBy, series, organization, website, parseAddon: register.parseAddon };
  const { kinds, unexpressed } = compareWithRendering(drafted, request, name, tools.read);
  const above = adoptionComment(folder, await folderAuthors(folder), unexpressed);
  const comments = values.map((_, at) => (at === 0 ? above : [`A feature of ${name} by itself. What is not expressed stands in ${id}.`]));
  const proposal = await proposeEntries(register, id, values, common, comments);
  if (!tools.request.dryRun) for (const one of proposal.entries) writeNewEntry(register, one);
  const entries = proposal.entries.map(({ id: own, file, text, registered: { entry } }) => ({
    ...{ id: own, file, text, title: entry.title },
    ...(entry.extends === undefined ? {} : { extends: entry.extends }),
  }));
  const methods = drafted.statements.filter(({ kind }) => kind === 'method' || kind === 'function').length;
  const counts = {
    ...{ kinds, declarative: declarativeShare(kinds), code: { methods, stubs: stubsOf(drafted.addon).length } },
    ...{ criteria: acceptance.length, touchpoints: touchpoints.length },
  };
  return { addon: { addon: name, folder, series, entries, unexpressed, ...counts }, register: proposal.register, nextId: proposal.nextId };
}

/** Files of an addon that could not be read are a problem and the rest is drafted; without a manifest there is nothing to draft from. */
const isUnreadable = ({ manifest, problems }: ReadAddon): boolean => manifest.keys.length === 0 && problems.length > 0;

/**
 * Drafts entries for addons that no entry owns, from what their code does, and writes them unless `dryRun`.
 * @throws UserError when there is no addon at or below any of the paths, no readable register, or nobody to name in the entries
 */
export async function adopt(request: AdoptRequest): Promise<AdoptionResult> {
  const { root, paths, series, cacheDir, say } = request;
  const { findAddons } = await import('../io/addons/find-addons.js');
  const { openTexts } = await import('../io/addons/read-texts.js');
  const search = findAddons(paths);
  if (search.addons.length === 0) throw UserError.of([...search.problems, ...(search.problems.length > 0 ? [] : paths.map(noAddon))]);
  const register = await loadRegister({ root, cacheDir });
  const people = peopleOf(request, register.policy);
  return await withAddonsOnDisk(search.addons, { from: series, cacheDir, say }, async (facts) => {
    const catalogues = await openCatalogues(root);
    const of = bySeries((one: Series) => comodelsOf(facts, demandCatalogue(catalogues, one), one));
    const tools: Tools = { read: await openTexts(), people, request, catalogues, comodels: (addon, one) => of(one)(addon) };
    return await adoptAll(facts, register, tools, search.problems);
  });
}

async function adoptAll(facts: readonly ReadAddon[], before: Register, tools: Tools, found: readonly Problem[]): Promise<AdoptionResult> {
  const { catalogues, request } = tools;
  const { root, series, dryRun, say } = request;
  const { freeId } = await import('../io/register/write-entry.js');
  let register = before;
  const skipped = facts.flatMap((one) => whySkipped(one, register) ?? []);
  const taken = new Set(skipped.map(({ folder }) => folder));
  const left = facts.filter(({ folder }) => !taken.has(folder));
  const problems: Problem[] = [...found, ...facts.flatMap((one) => one.problems)];
  const known = left.filter((one) => {
    const isKnown = !isUnreadable(one) && (series ?? seriesOf(one)) !== undefined;
    if (!isKnown && !isUnreadable(one)) problems.push(noSeries(one, catalogues));
    if (!isKnown)
      skipped.push({
        addon: one.name,
        folder: one.folder,
        because: 'unreadable',
        why: 'its manifest does not say what it is; see the problems',
      });
    return isKnown;
  });
  const judged: JudgedAddon[] = [];
  await judgeAddons(known, { root, from: series, say }, (one) => judged.push(one));
  const adopted: AdoptedAddon[] = [];
  let id = await freeId(register);
  // Ids follow the order in which addons were found, whatever their series.
  const order = new Map(facts.map(({ folder }, at) => [folder, at]));
  const inOrder = judged.toSorted((a, b) => (order.get(a.addon.folder) ?? 0) - (order.get(b.addon.folder) ?? 0));
  for (const one of inOrder) {
    const { name, folder } = one.addon;
    say(`${name} drafted`);
    try {
      const made = await adoptOne(one, register, id, tools);
      adopted.push(made.addon);
      [register, id] = [made.register, made.nextId];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      skipped.push({ addon: name, folder, because: 'unreadable', why: error.message });
      problems.push({ code: error.code, place: { file: folder }, message: error.message });
    }
  }
  return { adopted, skipped, problems: problems.map(formatProblem), written: !dryRun, exitCode: problems.length > 0 ? 2 : 0 };
}

const noAddon = (file: string): Problem => ({
  ...{ code: 'no-addon', place: { file }, message: 'there is no addon here: no folder with a __manifest__.py at or below it' },
  remedy: 'name a folder with addons, or an addon itself',
});
