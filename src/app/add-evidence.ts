import { readSigned } from '../core/evidence/signed.js';
import { tieResults, unknownTests } from '../core/evidence/tie.js';
import { holds } from '../core/gate/authority.js';
import type { SourceFiles, Sources } from '../io/evidence/read-sources.js';
import type { Entry } from '../model/entry.js';
import { UserError } from '../model/errors.js';
import type { EvidenceOrigin, EvidenceRecord, RecordedEvidence } from '../model/evidence.js';
import type { Series } from '../model/known-series.js';
import type { Register, RegisteredEntry } from '../model/register.js';
import { personOf, refusal } from './decider.js';
import { type EvidenceAddon, evidenceAddon } from './evidence-addon.js';
import { loadRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';

export type EvidenceRequest = {
  readonly root: string;
  readonly entry: string;
  readonly files: SourceFiles & { readonly uat?: string | undefined };
  /** Folder of the addon; absent: the one that was generated from the entry. */
  readonly addon?: string | undefined;
  readonly series?: Series | undefined;
  /** Folder of generated addons; absent: `generated/<series>`. */
  readonly out?: string | undefined;
  /** Person of the policy; absent: the one with git's address. */
  readonly as?: string | undefined;
  readonly origin: EvidenceOrigin;
  /** Its date: today, or an earlier day. */
  readonly at: string;
  /** The day that it is. */
  readonly today: string;
  readonly cacheDir?: string | null | undefined;
};

export type AddedEvidence = {
  readonly record: RecordedEvidence;
  readonly entry: Entry;
  /** The same files were added for the same code before; nothing was written. */
  readonly known: boolean;
  /** Findings of linters on other code, which were left out. */
  readonly elsewhere: number;
};

/**
 * Takes in what was measured on the code of an entry and writes it into the register, bound to that code.
 * @throws UserError exit code 2 for files that cannot be read or are of other code, 1 where the policy forbids it; nothing is written then
 */
export async function addEvidence(request: EvidenceRequest): Promise<AddedEvidence> {
  const { root, entry: id, files, at, today, origin } = request;
  if (Object.values(files).every((file) => file === undefined)) {
    throw new UserError('no-source', 'Say what was measured: --odoo-log FILE, --junit FILE, --cobertura FILE, --sarif FILE or --uat FILE.');
  }
  if (at > today)
    throw new UserError(
      'evidence-from-future',
      `Evidence cannot be dated ${at}: today is ${today}. Leave out --at, or give a day that has passed.`,
    );
  const register = await loadRegister({ root, cacheDir: request.cacheDir });
  requireEntries(register, [id]);
  const registered = found(register, id);
  const person = await allowedPerson(request, register, registered.entry);
  const addon = await evidenceAddon(registered, register, request);
  const { readSources } = await import('../io/evidence/read-sources.js');
  const { codeDigest } = await import('../io/evidence/code-files.js');
  const { checkSyntax } = await import('../io/evidence/check-syntax.js');
  await checkSyntax(addon.name, addon.folder);
  const read = await readSources(files, addon);
  const signed = files.uat === undefined ? undefined : await readUat(files.uat, registered.entry, at);
  const before = register.evidence.get(id) ?? [];
  const { recorded: folder, name, series } = addon;
  const record: EvidenceRecord = {
    format: 1,
    entry: id,
    date: at,
    person,
    origin,
    series,
    addon: { name, ...(folder === undefined ? {} : { folder }), digest: codeDigest(addon.folder) },
    sources: [...read.sources, ...(signed === undefined ? [] : [signed.source])],
    ...measuredParts(read, id, addon),
    ...(signed === undefined ? {} : { signedOff: signed.signedOff }),
    parents: [...openEnds(before)],
  };
  const same = before.find((one) => isSame(one, record));
  if (same !== undefined) return { record: same, entry: registered.entry, known: true, elsewhere: read.elsewhere };
  const { writeEvidence } = await import('../io/register/write-evidence.js');
  return { record: writeEvidence(register.root, record), entry: registered.entry, known: false, elsewhere: read.elsewhere };
}

function found({ entries, problems }: Register, id: string): RegisteredEntry {
  const registered = entries.find(({ entry }) => entry.id === id);
  const wrong = problems.filter(({ entry, code }) => entry === id && code.startsWith('evidence-'));
  if (registered === undefined || wrong.length > 0) throw UserError.of(wrong);
  return registered;
}

type Adder = Pick<EvidenceRequest, 'as' | 'origin' | 'at'>;

/**
 * Who adds it; as verified only somebody whom the policy lets vouch for a run.
 * @throws UserError where nobody or somebody else is known, with exit code 1 where the policy forbids it
 */
export async function allowedPerson({ as, origin, at }: Adder, register: Register, { process }: Entry): Promise<string> {
  const { policy } = register;
  const { gitIdentity } = await import('../io/git/git.js');
  const person = personOf(policy, as, as === undefined ? await gitIdentity(register.root) : undefined);
  const verifiers = policy.evidence?.verifiers;
  if (origin === 'imported' || verifiers === undefined || verifiers.some((role) => holds(policy, person, role, at, process))) return person;
  throw refusal(
    'not-a-verifier',
    `${person} may not say that a run was verified on ${at}. Roles that may: ${verifiers.join(', ')}. Leave out --verified to add it as imported.`,
  );
}

function measuredParts({ tests, lines, findings }: Sources, entry: string, { name }: EvidenceAddon): Partial<EvidenceRecord> {
  const [unknown, ...more] = tests === undefined ? [] : unknownTests(tests.now, tests.results);
  if (unknown !== undefined) {
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    const message = `The results name ${unknown}${others}, which ${name} does not have: they are of other code.`;
    throw new UserError('other-code', `${message} Run the tests on the code as it is here.`);
  }
  return {
    ...(tests === undefined ? {} : { tests: tieResults({ entry, ...tests }) }),
    ...(lines === undefined ? {} : { lines }),
    ...(findings === undefined ? {} : { findings: [...findings] }),
  };
}

type SignedScript = { readonly source: EvidenceRecord['sources'][number]; readonly signedOff: NonNullable<EvidenceRecord['signedOff']> };

async function readUat(file: string, { id, acceptance }: Entry, at: string): Promise<SignedScript> {
  const { readScript } = await import('../io/evidence/read-script.js');
  const { digestOf } = await import('../io/register/canonical.js');
  const { rows, sha256 } = readScript(file);
  const digest = digestOf(acceptance);
  const { results, problems } = readSigned({ file, rows, entry: id, acceptance, digest, at });
  if (problems.length > 0) throw UserError.of(problems);
  return { source: { kind: 'uat', sha256 }, signedOff: { acceptance: digest, results: Object.fromEntries(results) } };
}

/** Digests of the evidence that no other one names yet: what the new one was added in knowledge of. */
function openEnds(evidence: readonly RecordedEvidence[]): readonly string[] {
  const named = new Set(evidence.flatMap(({ parents }) => parents));
  return evidence
    .map(({ self }) => self)
    .filter((self) => !named.has(self))
    .toSorted();
}

/** The same files, the same code, and nothing came in between. */
function isSame(one: RecordedEvidence, record: EvidenceRecord): boolean {
  const files = ({ sources }: EvidenceRecord): string => sources.map(({ kind, sha256 }) => `${kind} ${sha256}`).join(' ');
  return (
    record.parents.includes(one.self) &&
    one.addon.digest === record.addon.digest &&
    one.origin === record.origin &&
    one.series === record.series &&
    files(one) === files(record)
  );
}
