import type { TestResults } from '../../model/addon-tests.js';
import { UserError } from '../../model/errors.js';
import { readLines } from './input.js';
import { ResultCollector } from './results.js';

/** A test run of all of Odoo logs some 300 MB. */
export const maxLogBytes = 1_000_000_000;

export type LogReading = {
  readonly results: TestResults;
  /** As the log names it: `17.0`. */
  readonly series?: string;
  readonly sha256: string;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: a log that was written to a terminal holds colours
const colours = /\u001B\[[0-9;]*m/g;
/** What Odoo writes, also behind what a container or a CI puts before it: date, process, level, database, logger, message. */
const logged = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3} \d+ [A-Z]+ \S+ ([\w.?-]+): (.*)$/;
const ofTests = /^odoo\.(?:addons|upgrade)\.([a-z0-9_]+)\.tests\.([\w.]+)$/;
const starts = /^Starting (\w+)\.(\w+) \.\.\. ?$/;
const fails = /^(FAIL|ERROR): (?:Subtest )?(\w+)\.(\w+)(?: .*)?$/;
const skips = /^skipped (?:Subtest )?(\w+)\.(\w+)(?: .*)? : /;
/** A class or a module that could not be set up or torn down; its logger is that of the suite. */
const suiteFails = /^(?:FAIL|ERROR): (setUpClass|tearDownClass) \(odoo\.addons\.([a-z0-9_]+)\.tests\.([\w.]+)\.(\w+)\)/;
const counted = /^\d+ failed, \d+ error\(s\) of \d+ tests/;
const version = /\bversion (?:saas[-~])?(\d+\.\d+)/;

/** Reads one line after another. */
class LogReader {
  readonly results = new ResultCollector();
  series: string | undefined;
  /** Tests of the addon were seen after the last count, so that the log ends before the run did. */
  open = false;
  readonly #addon: string;

  constructor(addon: string) {
    this.#addon = addon;
  }

  line(raw: string): void {
    const [, logger = '', message = ''] = logged.exec(raw.includes('\u001B') ? raw.replace(colours, '') : raw) ?? [];
    if (logger === '') return;
    if (logger === 'odoo' || logger === 'odoo.cli.server') this.series ??= version.exec(message)?.[1];
    if (counted.test(message)) this.open = false;
    const [, addon, file] = ofTests.exec(logger) ?? [];
    if (addon !== undefined && file !== undefined) this.#test(addon, file, message);
    else this.#suite(message);
  }

  #test(addon: string, file: string, message: string): void {
    const [, fault, failedClass, failedTest] = fails.exec(message) ?? [];
    const [, skippedClass, skippedTest] = skips.exec(message) ?? [];
    const [, startedClass, startedTest] = starts.exec(message) ?? [];
    const name = failedClass ?? skippedClass ?? startedClass;
    const test = failedTest ?? skippedTest ?? startedTest;
    if (name === undefined || test === undefined) return;
    if (addon !== this.#addon) {
      this.results.foreign.add(addon);
      return;
    }
    this.open = true;
    const outcome = fault === 'FAIL' ? 'failed' : fault === 'ERROR' ? 'error' : skippedTest === undefined ? 'passed' : 'skipped';
    this.results.add(`${file}.${name}.${test}`, outcome);
  }

  #suite(message: string): void {
    const [, , addon, file, name] = suiteFails.exec(message) ?? [];
    if (addon === this.#addon && file !== undefined && name !== undefined) this.results.brokenClasses.add(`${file}.${name}`);
  }
}

/**
 * Reads the log of a run of Odoo's own tests, 16.0 to 19.0, line by line. A test that was started passed if the log says nothing
 * against it, which is known only when the log goes on to the count at its end.
 * @throws UserError when it cannot be read, holds no tests of the addon, or breaks off
 */
export function readOdooLog(path: string, addon: string): LogReading {
  const reader = new LogReader(addon);
  const sha256 = readLines(path, maxLogBytes, (line) => reader.line(line));
  const { results, open, series } = reader;
  if (results.tests.size === 0 && results.brokenClasses.size === 0) {
    const others = [...results.foreign].sort().slice(0, 5).join(', ');
    const found = others === '' ? 'It holds no test at all.' : `It holds those of ${others}.`;
    const remedy = `Run odoo-bin with --test-tags /${addon} and the log level info, and give what it logs.`;
    throw new UserError('no-tests', `${path} holds no test of ${addon}. ${found} ${remedy}`);
  }
  if (open) {
    const message = `${path} breaks off: the count that Odoo logs after the last test is missing, so what ran last is not known.`;
    throw new UserError('log-incomplete', `${message} Let the run come to its end, and give the whole log.`);
  }
  return { results, sha256, ...(series === undefined ? {} : { series }) };
}
