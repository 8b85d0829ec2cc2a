import { dirname } from 'node:path';
import type { Problem } from '../model/errors.js';
import type { CarriedOver } from '../model/generation.js';
import type { AddonImpact, ImpactFinding } from '../model/impact/impact.js';
import type { Series } from '../model/known-series.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { FileChange, FileComparison } from '../model/workspace.js';
import { type Compared, type Judged, shown } from './addon-outcome.js';

type Carried = Judged & { readonly earlier: InstalledAddon };

export type CarryRequest = {
  readonly series: Series;
  readonly projectRoot: string;
  readonly cacheDir?: string | null | undefined;
};

const handWork: ReadonlySet<FileChange> = new Set(['edited', 'merge', 'conflict', 'released', 'both']);

/** What people wrote in an addon: lines, from 1, of each file as it lies there; hand-made files whole. */
type HandLines = (path: string, line: number) => boolean;

/**
 * What is told of addons that are carried over, by name: where from, and what the new series breaks in the lines that people wrote. What was
 * generated is planned anew, so nothing is said about it.
 * @throws UserError when there is no catalogue of a series on the way
 */
export async function carriedOver(
  compared: readonly Compared[],
  request: CarryRequest,
): Promise<ReadonlyMap<string, { readonly carried: CarriedOver }>> {
  const carried = compared.filter((one): one is Carried => 'earlier' in one && one.earlier !== undefined);
  const found = new Map<string, { readonly carried: CarriedOver }>();
  for (const folder of new Set(carried.map(({ earlier }) => dirname(earlier.folder)))) {
    const here = carried.filter(({ earlier }) => dirname(earlier.folder) === folder);
    const judge = await judgeIn(folder, here, request);
    for (const one of here) found.set(one.earlier.state.addon, { carried: await describe(one, judge, request) });
  }
  return found;
}

type Judge = (addon: string) => { readonly findings: readonly ImpactFinding[]; readonly notJudged: readonly string[] };
const nothing: Judge = () => ({ findings: [], notJudged: [] });

/** Addons of one folder depend on one another, so that all are read; where nobody wrote anything, none. */
async function judgeIn(folder: string, carried: readonly Carried[], { series, projectRoot: root, cacheDir }: CarryRequest): Promise<Judge> {
  const { handMadeFiles } = await import('../io/workspace/hand-made.js');
  const isEdited = ({ comparison, earlier }: Carried): boolean =>
    comparison.files.some(({ change }) => handWork.has(change)) || handMadeFiles(earlier).length > 0;
  const from = carried[0]?.earlier.state.series;
  if (from === undefined || !carried.some(isEdited)) return nothing;
  const { readAddons } = await import('../io/workspace/read-addons.js');
  const { judgeAddons } = await import('./impact-addons.js');
  const { withAddonsOnDisk } = await import('./with-addons.js');
  const neighbours = await readAddons(folder, () => {});
  const say = (): void => {};
  const found = neighbours.map(({ folder: path, state }) => ({ name: state.addon, folder: path }));
  const [impacts, problemsOf] = [new Map<string, AddonImpact>(), new Map<string, readonly Problem[]>()];
  await withAddonsOnDisk(found, { from, cacheDir, say }, async (addons) => {
    for (const { name, problems } of addons) problemsOf.set(name, problems);
    await judgeAddons(addons, { root, to: series, from, say }, ({ impact }) => impacts.set(impact.addon, impact));
  });
  return (addon) => {
    const impact = impacts.get(addon);
    const unknown = impact?.unknownModules ?? [];
    const problems = problemsOf.get(addon) ?? [];
    return {
      findings: impact?.findings ?? [],
      notJudged: [
        ...problems.map(({ message, place }) => `${place.file}: ${message}`),
        ...(unknown.length === 0 ? [] : [`what belongs to modules that no catalogue has: ${unknown.join(', ')}`]),
      ],
    };
  };
}

async function describe(carried: Carried, judge: Judge, { projectRoot }: CarryRequest): Promise<CarriedOver> {
  const { comparison, report, earlier } = carried;
  const { movedLines } = await import('../io/workspace/line-places.js');
  const isByHand = await handLinesOf(carried);
  const places = new Map<string, ReadonlyMap<number, number>>();
  /** Where a line of the old file stands in the new one. */
  const placeOf = (path: string, line: number): number => {
    const { disk, merged } = comparison.files.find((file) => file.path === path) ?? {};
    if (disk === undefined || merged === undefined) return line;
    const moved = places.get(path) ?? movedLines(disk, merged);
    places.set(path, moved);
    return moved.get(line) ?? line;
  };
  const { findings, notJudged } = judge(earlier.state.addon);
  return {
    folder: shown(earlier.folder, projectRoot),
    series: earlier.state.series,
    breaks: findings
      .filter(({ place: { file, line } }) => isByHand(file, line))
      .map((finding) => ({ ...finding, place: { ...finding.place, line: placeOf(finding.place.file, finding.place.line) } })),
    gone: report.remainders.map((one) => ({ ...one, line: placeOf(one.path, one.line) })),
    notJudged,
  };
}

async function handLinesOf({ comparison, earlier }: Carried): Promise<HandLines> {
  const { handMadeFiles } = await import('../io/workspace/hand-made.js');
  const { addedLines } = await import('../io/workspace/line-places.js');
  const handMade = new Set(handMadeFiles(earlier));
  const edited = new Map(comparison.files.filter(({ change }) => handWork.has(change)).map((file) => [file.path, file]));
  const lines = new Map<string, ReadonlySet<number> | undefined>();
  const linesOf = (file: FileComparison): ReadonlySet<number> | undefined => {
    // The plan of an edited file is what was generated last; where that is lost, every line may be a person's.
    const base = file.change === 'edited' ? file.planned : file.base;
    return base === undefined || file.disk === undefined ? undefined : addedLines(base, file.disk);
  };
  return (path, line) => {
    if (handMade.has(path)) return true;
    const file = edited.get(path);
    if (file === undefined) return false;
    if (!lines.has(path)) lines.set(path, linesOf(file));
    return lines.get(path)?.has(line) ?? true;
  };
}
