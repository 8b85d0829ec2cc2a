import { join } from 'node:path';
import { UserError } from '../../model/errors.js';
import type { LineSummary } from '../../model/evidence.js';
import { isManifest, roleOf } from '../addons/addon-files.js';
import { fileBytes } from '../addons/file-bytes.js';
import { countLines } from '../addons/text.js';
import { codeFiles } from './code-files.js';
import { readInput } from './input.js';
import { maxXmlBytes, readReportXml } from './report-xml.js';

export type CoverageReading = { readonly lines: LineSummary; readonly tool?: string; readonly sha256: string };

type MeasuredFile = { readonly file: string; readonly hits: Map<number, number> };

/** Python that tests are to run through: not the manifest, which is data, not the tests, not what only an upgrade runs. */
const isCode = (file: string): boolean =>
  file.endsWith('.py') && !file.startsWith('static/') && roleOf(file) === undefined && !isManifest(file.split('/').at(-1) ?? '');

class CoverageReader {
  readonly sources: string[] = [];
  readonly files: MeasuredFile[] = [];
  tool: string | undefined;
  #current: MeasuredFile | undefined;

  open(tag: string, attributes: Readonly<Record<string, string>>, path: readonly string[]): void {
    if (tag === 'coverage' && path.length === 0) this.tool = attributes['version'];
    if (tag === 'source') this.sources.push('');
    if (tag === 'class') {
      this.#current = { file: (attributes['filename'] ?? '').replaceAll('\\', '/'), hits: new Map() };
      this.files.push(this.#current);
    }
    // Lines stand below methods a second time.
    if (tag !== 'line' || path.at(-2) !== 'class') return;
    const [number, hits] = [Number(attributes['number']), Number(attributes['hits'])];
    if (!Number.isSafeInteger(number) || number < 1 || !(hits >= 0)) return;
    this.#current?.hits.set(number, Math.max(hits, this.#current.hits.get(number) ?? 0));
  }

  text(text: string, path: readonly string[]): void {
    if (path.at(-1) === 'source') this.sources.push((this.sources.pop() ?? '') + text);
  }
}

/** The path inside the addon, by the last folder of its name on the way; the name alone, or behind one of the sources. */
function insideAddon(file: string, sources: readonly string[], addon: string): string | undefined {
  for (const full of [file, ...sources.map((source) => `${source.trim().replaceAll('\\', '/')}/${file}`)]) {
    const parts = full.split('/').filter((part) => part !== '' && part !== '.');
    const at = parts.lastIndexOf(addon);
    if (at >= 0 && at < parts.length - 1) return parts.slice(at + 1).join('/');
  }
  return undefined;
}

function measuredFiles(reader: CoverageReader, addon: string, path: string): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const found = new Map<string, ReadonlyMap<number, number>>();
  for (const { file, hits } of reader.files) {
    const inside = insideAddon(file, reader.sources, addon);
    if (inside === undefined || !isCode(inside)) continue;
    if (found.has(inside)) {
      const message = `${path} names ${inside} more than once, so it cannot be told which one is that of ${addon}.`;
      throw new UserError('coverage-ambiguous', `${message} Measure one addon at a time: coverage run --source=…/${addon}.`);
    }
    found.set(inside, hits);
  }
  return found;
}

/** Something but blanks and comments. */
const hasCode = (bytes: Buffer): boolean => /^[ \t]*[^\s#]/m.test(bytes.toString('latin1'));

/**
 * Reads Cobertura XML as coverage.py writes it, and of that the lines of one addon.
 * @throws UserError when it cannot be read, says nothing about the addon, or was measured on other code
 */
export function readCobertura(path: string, addon: string, folder: string): CoverageReading {
  const input = readInput(path, maxXmlBytes);
  const reader = new CoverageReader();
  readReportXml(input, ['coverage'], 'the XML report of coverage.py (coverage xml)', {
    open: (tag, attributes, around) => reader.open(tag, attributes, around),
    text: (text, around) => reader.text(text, around),
  });
  const measured = measuredFiles(reader, addon, path);
  if (measured.size === 0) {
    const first = reader.files[0]?.file;
    const found = first === undefined ? 'It names no file at all.' : `It names ${reader.files.length} others, such as ${first}.`;
    throw new UserError('no-coverage', `${path} names no file of ${addon}. ${found} Run coverage with --source=…/${addon}.`);
  }
  const summary = { valid: 0, covered: 0 };
  const unmeasured: string[] = [];
  const files = new Set(codeFiles(folder).filter(isCode));
  const other = [...measured.keys()].find((file) => !files.has(file));
  if (other !== undefined) throw otherCode(path, `it names ${other}, which ${addon} does not have`);
  for (const file of files) {
    const found = fileBytes(join(folder, file));
    if ('problem' in found) throw UserError.of([found.problem]);
    const hits = measured.get(file);
    if (hits === undefined) {
      if (hasCode(found.bytes)) unmeasured.push(file);
      continue;
    }
    const last = Math.max(0, ...hits.keys());
    if (last > countLines(found.bytes)) throw otherCode(path, `it names line ${last} of ${file}, which is shorter`);
    summary.valid += hits.size;
    summary.covered += [...hits.values()].filter((count) => count > 0).length;
  }
  const { tool } = reader;
  return {
    lines: { ...summary, unmeasured },
    sha256: input.sha256,
    ...(tool === undefined ? {} : { tool: `coverage ${tool}`.slice(0, 200) }),
  };
}

function otherCode(path: string, why: string): UserError {
  return new UserError(
    'other-code',
    `${path} was measured on other code: ${why}. Run the tests on the code as it is here, and measure again.`,
  );
}
