import type { TestOutcome, TestResults } from '../../model/addon-tests.js';
import { UserError } from '../../model/errors.js';
import { readInput } from './input.js';
import { maxXmlBytes, readReportXml } from './report-xml.js';
import { ResultCollector, worse } from './results.js';

export type JUnitReading = { readonly results: TestResults; readonly tool?: string; readonly sha256: string };

type Case = { readonly place: TestPlace; outcome: TestOutcome };
type TestPlace = { readonly addon: string | undefined; readonly id: string };

const outcomes: ReadonlyMap<string, TestOutcome> = new Map([
  ['failure', 'failed'],
  ['error', 'error'],
  ['skipped', 'skipped'],
]);

/**
 * Where a test case stands: `odoo.addons.sale_hold.tests.test_hold.TestHold` and `test_limit`. Runners shorten the front, down to
 * `tests.test_hold.TestHold`, and put parameters behind the name.
 */
function placeOf(classname: string, name: string): TestPlace | undefined {
  const parts = classname.split('.');
  const tests = parts.lastIndexOf('tests');
  const inside = parts.slice(tests + 1);
  const method = /^\w+/.exec(name)?.[0];
  if (tests < 0 || inside.length < 2 || method === undefined) return undefined;
  return { addon: parts[tests - 1], id: `${inside.join('.')}.${method}` };
}

/** Which tests an addon has. */
export type OwnTests = {
  /** The id of a test as the addon has it, whose class may stand in another file than the one that ran it; undefined for no test of the addon. */
  readonly own: (id: string) => string | undefined;
  /** Whether it has a test file of this dotted name below `tests`. */
  readonly hasFile: (module: string) => boolean;
};

/**
 * Where pytest takes an addon for its root, because a pyproject.toml lies there, it names the classes of all addons without the addon.
 * @throws UserError when such names stand for files that the addon does not have: then the others may be of another addon, too
 */
function checkNameless(path: string, addon: string, nameless: ReadonlySet<string>, hasFile: OwnTests['hasFile']): void {
  const other = [...nameless].find((id) => !hasFile(id.split('.').slice(0, -2).join('.')));
  if (other === undefined) return;
  const message = `${path} names tests.${other} without its addon, and ${addon} has no such file: which tests are its own cannot be told.`;
  throw new UserError('nameless-tests', `${message} Run pytest on ${addon} alone, or with --rootdir at the folder that holds the addons.`);
}

/**
 * Reads JUnit XML as pytest and unittest-xml-reporting write it.
 * @throws UserError when it cannot be read, holds no test of the addon, or does not tell whose tests it holds
 */
export function readJUnit(path: string, addon: string, { own, hasFile }: OwnTests): JUnitReading {
  const results = new ResultCollector();
  const nameless = new Set<string>();
  const input = readInput(path, maxXmlBytes);
  let current: Case | undefined;
  let tool: string | undefined;
  let cases = 0;
  readReportXml(input, ['testsuites', 'testsuite'], 'the JUnit XML of a test run', {
    open(tag, attributes) {
      if (tag === 'testsuite' && attributes['name'] === 'pytest') tool = 'pytest';
      if (tag === 'testcase') {
        cases++;
        const place = placeOf(attributes['classname'] ?? '', attributes['name'] ?? '');
        current = place === undefined ? undefined : { place, outcome: 'passed' };
      } else if (current !== undefined) {
        // A test with subtests has an element for each that failed or was skipped, in the order in which they ran.
        current.outcome = worse(current.outcome, outcomes.get(tag) ?? 'passed');
      }
    },
    close(tag) {
      if (tag !== 'testcase' || current === undefined) return;
      const { place, outcome } = current;
      current = undefined;
      const id = own(place.id);
      if (place.addon === undefined) nameless.add(place.id);
      if (place.addon === addon) results.add(id ?? place.id, outcome);
      else if (place.addon === undefined && id !== undefined) results.add(id, outcome);
      else results.foreign.add(place.addon ?? place.id);
    },
  });
  if (results.tests.size === 0) {
    const others = [...results.foreign].sort().slice(0, 3).join(', ');
    const found =
      cases === 0
        ? 'It holds no test case at all.'
        : `None of its ${cases} test cases is${others === '' ? '' : `; it holds those of ${others}`}.`;
    throw new UserError(
      'no-tests',
      `${path} holds no test of ${addon}. ${found} A class is named like odoo.addons.${addon}.tests.test_x.TestX.`,
    );
  }
  checkNameless(path, addon, nameless, hasFile);
  return { results, sha256: input.sha256, ...(tool === undefined ? {} : { tool }) };
}
