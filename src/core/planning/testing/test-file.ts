import type { PlannedFile, TemplateView } from '../../../model/plan.js';
import { camel } from '../../odoo/naming.js';
import { join } from '../../text/encoded.js';
import { type Python, pythonDocstring, pythonName, pythonString } from '../../text/python.js';
import type { AddonSource } from '../artefact.js';
import type { Body } from './body.js';

export type TestMethod = {
  readonly name: string;
  readonly says: string;
  readonly body: Body;
  /** Artefacts that it proves, in the words of an acceptance criterion's `covers`. */
  readonly proves: readonly string[];
};

export type TestFile = {
  /** `access` for `tests/test_access.py`. */
  readonly topic: string;
  /** Whole import lines beside those of Odoo's test classes. */
  readonly imports?: { readonly standard?: readonly Python[]; readonly odoo?: readonly Python[] };
  readonly methods: readonly TestMethod[];
};

export const commonClass = ({ name }: AddonSource): string => `${camel(name)}Common`;

/** A test file, or nothing when there is nothing to test. */
export function testFile(source: AddonSource, { topic, imports = {}, methods }: TestFile): readonly PlannedFile[] {
  if (methods.length === 0) return [];
  const view = {
    standard: imports.standard ?? [],
    names: namesUsed(methods),
    odoo: imports.odoo ?? [],
    class: pythonName(`Test${camel(topic)}`),
    common: pythonName(commonClass(source)),
    methods: methods.map((method) => methodView(source, method)),
  };
  return [{ path: `tests/test_${topic}.py`, template: 'tests/test_case.py', view }];
}

/** What the statements take from `odoo` itself. */
function namesUsed(methods: readonly TestMethod[]): Python | undefined {
  const lines = methods.flatMap(({ body }) => body.lines.map(({ text }) => text));
  const names = ['Command', 'fields'].filter((name) => lines.some((line) => new RegExp(`\\b${name}\\.`).test(line)));
  return names.length === 0 ? undefined : join('python', names.map(pythonName), ', ');
}

function methodView(source: AddonSource, { name, says, body, proves }: TestMethod): TemplateView {
  const asked = source.acceptance.filter(({ covers }) => covers.some((token) => proves.includes(token)));
  const criteria = asked.map(({ entry, id, scenario }) => `${entry} ${id}: ${scenario}.`);
  return {
    name: pythonName(`test_${name}`),
    says: pythonDocstring([says, ...criteria].join('\n\n'), 2),
    body: join('python', body.lines, '\n        '),
    proves: proves.map((token) => pythonString(token)),
  };
}
