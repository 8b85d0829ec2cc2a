import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/warrant.js', import.meta.url));
const at = '2026-11-23';
export const entryId = 'CR-0001';

const policy = `import { policy } from "odoo-warrant";

export default policy({
  organization: "Example Wholesale",
  roles: {
    authority: { title: "Design authority", may: ["approve", "reject"] },
    "head-of-sales": { title: "Head of sales", may: ["review", "retire"] },
  },
  people: {
    ann: { name: "Ann", email: "ann@example.com", terms: [{ role: "authority", from: "2026-01-01" }] },
    cleo: { name: "Cleo", email: "cleo@example.com", terms: [{ role: "head-of-sales", process: "order-to-cash", from: "2026-01-01" }] },
  },
  processes: { "order-to-cash": { title: "Order to cash", owner: "head-of-sales", budget: 1000 } },
  sites: { utrecht: { title: "Utrecht" } },
  thresholds: { justification: 0, upgradeImpact: 100, plannedCoverage: 0 },
  approvals: { requirements: [{ role: "authority" }], emergency: { role: "authority", validDays: 14 } },
  waivers: { roles: ["authority"], maxDays: 90 },
});
`;

/** Runs the tool on a register; the exit code is the caller's to judge. */
export function warrant(root, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args, '--root', root, '--at', at, '--no-cache', '--no-color'], {
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

function expectDone(what, { status, text }) {
  if (status !== 0) throw new Error(`${what} ended with ${status}:\n${text}`);
  return text;
}

/** Writes the entry with this addon and has it approved. */
export function propose(root, addon) {
  const entry = {
    id: entryId,
    title: 'Claims',
    series: '17.0',
    process: 'order-to-cash',
    requester: 'cleo',
    owner: 'head-of-sales',
    addon,
    bySeries: { '16.0': {}, '18.0': {}, '19.0': {} },
  };
  mkdirSync(join(root, 'register/entries'), { recursive: true });
  writeFileSync(join(root, 'register/policy.ts'), policy);
  writeFileSync(
    join(root, `register/entries/${entryId}-claims.ts`),
    `import { customization } from "odoo-warrant";\n\nexport default customization(${JSON.stringify(entry, undefined, 2)});\n`,
  );
  expectDone('approve', warrant(root, 'approve', entryId, '--reason', 'It pays.', '--as', 'ann'));
}

/** Generates the addon of a series. @returns what the tool printed */
export const generate = (root, series, folder, losses = []) =>
  expectDone(
    'generate',
    warrant(root, 'generate', entryId, '--series', series, '--out', folder, ...losses.flatMap((id) => ['--accept-loss', id])),
  );
