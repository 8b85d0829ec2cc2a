import type { Place } from '../../../../model/errors.js';
import type { Finding } from '../../../../model/finding.js';
import { printJson } from '../../json.js';
import type { FindingsSubject, Reporter } from '../../subject.js';

/** What relative URIs are relative to, by the name that stands in `originalUriBaseIds`. */
type Base = { readonly id: string; readonly text: string; readonly folder?: string | undefined };

const registerRoot: Base = { id: 'REGISTER_ROOT', text: 'The folder that holds register/.' };
const currentFolder = (folder: string): Base => ({ id: 'CURRENT_FOLDER', text: 'The folder in which warrant ran.', folder });

const isAbsolute = (path: string): boolean => /^(\/|[a-z]:[\\/]|\\\\)/i.test(path);

const encoded = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');

/** Segments of a path without `.` and, where there is something to go up from, `..` (RFC 3986, 5.2.4). */
function normal(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split(/[\\/]/)) {
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  return kept.join('/');
}

/**
 * A path as SARIF 2.1.0 wants it (3.4.3, 3.4.4): a relative reference below the base, or an absolute `file` URI, which has no base. One that
 * leaves a base whose folder is not known stays relative.
 */
function artifact(file: string, { id, folder }: Base): { readonly uri: string; readonly uriBaseId?: string } {
  const path = normal(file);
  const home = folder === undefined ? undefined : normal(folder);
  const leaves = path === '..' || path.startsWith('../');
  const full = isAbsolute(file) ? path : leaves && home !== undefined ? normal(`${home}/${path}`) : undefined;
  if (full === undefined) return { uri: encoded(path), uriBaseId: id };
  if (home !== undefined && full.startsWith(`${home}/`)) return { uri: encoded(full.slice(home.length + 1)), uriBaseId: id };
  const drive = /^[a-z]:/i.exec(full)?.[0] ?? '';
  const slashes = full.startsWith('/') ? '' : '/';
  return { uri: `file://${slashes}${drive}${encoded(full.slice(drive.length))}` };
}

function location({ file, line, column }: Place, base: Base) {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: artifact(file, base), ...region } };
}

/** SARIF 2.1.0, 3.35: external, because a baseline says so and no comment in the code. */
type Suppression = {
  readonly kind: 'external';
  readonly status: 'accepted';
  readonly justification: string;
  readonly properties: { readonly expires: string };
};

type Told = { readonly finding: Finding; readonly suppressions?: readonly Suppression[] };

/** Where there is a baseline every result says whether it is suppressed (3.27.23): an empty array says that it is not. */
function toldOf({ findings, accepted }: FindingsSubject): readonly Told[] {
  if (accepted === undefined) return findings.map((finding) => ({ finding }));
  return [
    ...findings.map((finding) => ({ finding, suppressions: [] })),
    ...accepted.map(({ finding, reason, expires }) => ({
      finding,
      suppressions: [{ kind: 'external', status: 'accepted', justification: reason, properties: { expires } } as const],
    })),
  ];
}

function result({ finding, suppressions }: Told, ruleIds: readonly string[], base: Base) {
  const { rule, severity, message, remedy, place, entry, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: severity,
    message: { text: remedy === undefined ? message : `${message}\n${remedy}` },
    ...(place === undefined ? {} : { locations: [location(place, base)] }),
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'warrantFinding/v1': fingerprint } }),
    ...(suppressions === undefined ? {} : { suppressions }),
    ...(entry === undefined ? {} : { properties: { entry } }),
  };
}

/** SARIF 2.1.0 (OASIS), for code scanning. Columns count UTF-16 units, as the reader of the register does. */
export const sarif: Reporter<FindingsSubject> = {
  id: 'sarif',
  render(subject) {
    const { tool, folder } = subject;
    const told = toldOf(subject);
    const base = folder === undefined ? registerRoot : currentFolder(folder);
    const ruleIds = [...new Set(told.map(({ finding }) => finding.rule))].toSorted();
    return printJson({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Warrant', semanticVersion: tool, rules: ruleIds.map((id) => ({ id })) } },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [base.id]: { description: { text: base.text } } },
          results: told.map((one) => result(one, ruleIds, base)),
        },
      ],
    });
  },
};
