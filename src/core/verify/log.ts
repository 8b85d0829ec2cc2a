import type { OwnLine, Step, StepTiming } from '../../model/verification.js';

/** A record of Odoo's log; `detail` is the last line of what follows it, as of a traceback. */
export type LogRecord = { readonly level: string; readonly logger: string; readonly message: string; readonly detail?: string };

/** Date, process, level, database, logger, message: Odoo 16.0 to 19.0 (`odoo/netsvc.py`, `DBFormatter`). */
const logged = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3} \d+ ([A-Z]+) \S+ ([^\s:]+): (.*)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Odoo colours its log where it takes the output for a terminal
const colours = /\u001B\[[0-9;]*m/g;
const levels: readonly string[] = ['WARNING', 'ERROR', 'CRITICAL'];

/** The records of a log, in order; what stands before the first one belongs to none. */
export function readLog(text: string): readonly LogRecord[] {
  const records: { level: string; logger: string; message: string; detail?: string }[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(colours, '').trimEnd();
    const [, level, logger, message = ''] = logged.exec(line) ?? [];
    const last = records.at(-1);
    if (level !== undefined && logger !== undefined) records.push({ level, logger, message: message.trim() });
    else if (last !== undefined && line.trim() !== '') last.detail = line.trim();
  }
  return records;
}

export type Noise = {
  /** Names that differ from run to run and what stands for them: databases, temporary folders. */
  readonly replaced: ReadonlyMap<string, string>;
};

/** The count of tests that all passed is no complaint, whatever its level. */
const allPassed = /\b0 failed, 0 error\(s\) of \d+ tests/;

function steady(text: string, { replaced }: Noise): string {
  let found = text;
  for (const [name, stand] of replaced) found = found.replaceAll(name, stand);
  return found.replaceAll(/\b0x[0-9a-f]{6,}\b/g, '0x…').replaceAll(/\b\d+(?:\.\d+)?s\b/g, 'n s');
}

type Complaint = Omit<OwnLine, 'step' | 'times'>;

function isLevel(level: string): level is OwnLine['level'] {
  return levels.includes(level);
}

/** Records at WARNING or above, without what differs from run to run. */
export function complaints(records: readonly LogRecord[], noise: Noise): readonly Complaint[] {
  return records.flatMap(({ level, logger, message, detail }) => {
    if (!isLevel(level) || allPassed.test(message)) return [];
    const said = level !== 'WARNING' && detail !== undefined ? `${message} … ${detail}` : message;
    return [{ level, logger, message: steady(said, noise).slice(0, 500) }];
  });
}

/** By what a complaint is recognized: the control addon's are no one else's. */
export const keyOf = ({ level, logger, message }: Complaint): string => `${level} ${logger}: ${message}`;

/** Complaints that the control addon does not cause, each once with how often it was logged. */
export function ownLines(step: Step, found: readonly Complaint[], known: ReadonlySet<string>): readonly OwnLine[] {
  const lines = new Map<string, OwnLine>();
  for (const complaint of found) {
    const key = keyOf(complaint);
    if (!known.has(key)) lines.set(key, { step, ...complaint, times: (lines.get(key)?.times ?? 0) + 1 });
  }
  return [...lines.values()];
}

const moduleLoaded = /^Module (\w+) loaded in (\d+(?:\.\d+)?)s(?: \([^)]*\))?, (\d+) queries/;
const registryLoaded = /^Registry loaded in (\d+(?:\.\d+)?)s/;
const testsRan = /^(\w+): \d+ tests? (\d+(?:\.\d+)?)s (\d+) queries/;

type Measured = { readonly seconds: number; readonly queries: number };

function sumOf(records: readonly LogRecord[], logger: string, pattern: RegExp, addons: readonly string[]): Measured | undefined {
  const found = records.flatMap(({ logger: of, message }): readonly Measured[] => {
    const [, name, seconds, queries] = of === logger ? (pattern.exec(message) ?? []) : [];
    return name !== undefined && addons.includes(name) ? [{ seconds: Number(seconds), queries: Number(queries) }] : [];
  });
  if (found.length === 0) return undefined;
  const seconds = found.reduce((sum, one) => sum + one.seconds, 0);
  return { seconds: Math.round(seconds * 1000) / 1000, queries: found.reduce((sum, one) => sum + one.queries, 0) };
}

/** What Odoo logs about time and queries of one start, in seconds; of the addons under test, not of what they depend on. */
export function timingOf(
  step: Step,
  records: readonly LogRecord[],
  { seconds, addons }: { readonly seconds: number; readonly addons: readonly string[] },
): StepTiming {
  const loading = sumOf(records, 'odoo.modules.loading', moduleLoaded, addons);
  const tests = sumOf(records, 'odoo.tests.stats', testsRan, addons);
  const [, registry] = records
    .filter(({ logger }) => logger === 'odoo.modules.registry' || logger === 'odoo.registry')
    .flatMap(({ message }) => registryLoaded.exec(message) ?? []);
  return {
    step,
    seconds: Math.round(seconds * 10) / 10,
    ...(registry === undefined ? {} : { registrySeconds: Number(registry) }),
    ...(loading === undefined ? {} : { loading }),
    ...(tests === undefined ? {} : { tests }),
  };
}
