import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf, prettyJson } from '../../src/io/register/canonical.js';
import { decisionName } from '../../src/io/register/decision-file.js';
import type { Decision } from '../../src/model/decision.js';

const processes = ['order-to-cash', 'procure-to-pay', 'warehouse', 'finance'] as const;

const policy = `import { policy } from "odoo-warrant";

export default policy({
  organization: "Example Wholesale",
  roles: {
    "design-authority": { title: "Design authority", may: ["approve", "reject", "request-changes", "revoke", "waive"] },
    "process-owner": { title: "Process owner", may: ["approve", "go-live", "review", "retire"] },
    operations: { title: "Operations", may: ["submit"] },
  },
  people: {
    ann: { name: "Ann", email: "ann@example.com", terms: [{ role: "design-authority", from: "2026-01-01" }] },
    ben: { name: "Ben", email: "ben@example.com", terms: [{ role: "process-owner", from: "2026-01-01" }] },
    cleo: { name: "Cleo", email: "cleo@example.com", terms: [{ role: "operations", from: "2026-01-01" }] },
  },
  processes: {
${processes.map((id) => `    "${id}": { title: "${id}", owner: "process-owner", budget: 100000 },`).join('\n')}
  },
  thresholds: { justification: 0, upgradeImpact: 100, plannedCoverage: 0 },
  approvals: { requirements: [{ role: "design-authority" }, { role: "process-owner" }] },
});
`;

function id(number: number): string {
  return `CR-${String(number).padStart(4, '0')}`;
}

/** An entry of realistic size, different from every other one in each of its parts. */
function entry(number: number): Record<string, unknown> {
  const model = `bench.record.${number}`;
  const field = (index: number) => [
    `value_${number}_${index}`,
    { type: index % 2 ? 'char' : 'float', label: `Value ${number} of ${index}`, help: `What is kept as ${index} for request ${number}` },
  ];
  return {
    id: id(number),
    title: `Request ${number} of the wholesale company`,
    series: '17.0',
    process: processes[number % processes.length],
    requester: 'cleo',
    owner: 'process-owner',
    justification: {
      kind: 'differentiator',
      problem: `Every day ${number} orders wait because what is agreed with the customer is nowhere on the order itself.`,
      measure: {
        name: `waiting orders ${number}`,
        unit: 'orders a day',
        baseline: number + 40,
        target: number % 7,
        source: 'report of the warehouse',
      },
      benefit: { perYear: 1000 + number, currency: 'EUR', how: 'hours of the clerks at their usual rate' },
      cost: { buildDays: 3 + (number % 5), daysPerYear: 1 },
      volumes: { what: 'orders', perMonth: 400 + number },
      alternatives: [
        { kind: 'standard', name: 'notes on the order', why: 'nobody can search or print them by kind' },
        { kind: 'community', name: `a module like number ${number}`, why: 'not maintained for this series' },
      ],
      consequence: `Number ${number} stays as it is`,
      sponsor: 'ben',
    },
    security: { personalData: 'none', reach: 'internal', newPrivileges: false, sudo: false },
    addon: {
      name: `bench_addon_${number}`,
      depends: ['base'],
      models: {
        [model]: {
          kind: 'new',
          label: `Record ${number}`,
          fields: Object.fromEntries([['name', { type: 'char', required: true }], ...[1, 2, 3, 4, 5, 6].map(field)]),
        },
      },
      access: { [model]: { grants: [{ group: 'base.group_user', can: 'cru' }] } },
      views: {
        [`form_${number}`]: { type: 'form', model, title: 'name', sheet: [{ field: `value_${number}_1` }, { field: `value_${number}_2` }] },
        [`list_${number}`]: { type: 'list', model, columns: [{ field: 'name' }, { field: `value_${number}_3` }] },
      },
    },
    acceptance: [
      {
        id: 'AC-1',
        level: 'unit',
        scenario: `scenario ${number}`,
        given: 'an order',
        when: `it is kept ${number} times`,
        then: 'it can be found',
        covers: [`model:${model}`],
      },
      {
        id: 'AC-2',
        level: 'acceptance',
        scenario: `partial delivery ${number}`,
        given: 'too little stock',
        when: 'it is delivered',
        then: 'the rest stays open',
      },
    ],
    upgrade: { strategy: 'keep', exit: `When standard does ${number}`, rollback: 'uninstall it', dataAtRisk: 'the values' },
  };
}

function decisions(digest: string, number: number): readonly Decision[] {
  const common = { format: 1, entry: id(number), digest, kind: 'approve', date: '2026-03-02' } as const;
  const first: Decision = { ...common, person: 'ann', role: 'design-authority', reason: `It pays, number ${number}.`, parents: [] };
  return [first, { ...common, person: 'ben', role: 'process-owner', reason: `We need it, number ${number}.`, parents: [digestOf(first)] }];
}

/**
 * Writes a register of `count` distinct entries with two approvals each, committed in a git repository of its own.
 * For measuring: the files are what the tool itself would write.
 * @param everySeries whether each entry says that it holds in all series
 */
export function writeBigRegister(root: string, count: number, everySeries = false): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('register/policy.ts', policy);
  for (let number = 1; number <= count; number++) {
    const value = { ...entry(number), ...(everySeries ? { bySeries: { '16.0': {}, '18.0': {}, '19.0': {} } } : {}) };
    const digest = digestOf(value);
    const body = JSON.stringify(value, null, 2).replace(/^( *)"([a-zA-Z]+)":/gm, '$1$2:');
    const text = `import { customization } from "odoo-warrant";\n\n// Request ${number}.\nexport default customization(${body});\n`;
    write(`register/entries/${id(number)}-request-${number}.ts`, text);
    const folder = `register/decisions/${id(number)}`;
    write(`${folder}/snapshots/${digest}.json`, prettyJson(value));
    for (const decision of decisions(digest, number))
      write(`${folder}/${decisionName(decision, digestOf(decision))}`, prettyJson(decision));
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.email=ann@example.com', '-c', 'user.name=Ann', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  // A commit of many files starts to collect garbage in the background, and then the collection below would be refused.
  git('-c', 'gc.auto=0', '-c', 'maintenance.auto=false', 'commit', '-q', '-m', 'register');
  // As a clone has it: its objects in one file.
  git('gc', '-q');
}
