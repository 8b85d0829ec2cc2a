import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A policy with three people; Ann approves, Ben owns the process, Cleo asks. */
export const policyText = `import { policy } from "odoo-warrant";

export default policy({
  organization: "Example Wholesale",
  roles: {
    "design-authority": { title: "Design authority", may: ["approve", "reject", "request-changes", "revoke", "waive"] },
    "head-of-sales": { title: "Head of sales", may: ["approve", "reject", "go-live", "review", "retire"] },
    "sales-operations": { title: "Sales operations", may: ["submit"] },
  },
  people: {
    ann: { name: "Ann", email: "ann@example.com", terms: [{ role: "design-authority", from: "2026-01-01" }] },
    ben: { name: "Ben", email: "ben@example.com", terms: [{ role: "head-of-sales", process: "order-to-cash", from: "2026-01-01", until: "2026-12-31" }] },
    cleo: { name: "Cleo", email: "cleo@example.com", terms: [{ role: "sales-operations", from: "2026-01-01" }] },
  },
  processes: { "order-to-cash": { title: "Order to cash", owner: "head-of-sales", budget: 40 } },
  sites: { utrecht: { title: "Utrecht" } },
  thresholds: { justification: 60, upgradeImpact: 60, plannedCoverage: 50 },
  approvals: {
    requirements: [{ role: "design-authority" }, { role: "head-of-sales", ofProcess: true }],
    emergency: { role: "design-authority", validDays: 14 },
  },
  waivers: { roles: ["design-authority"], maxDays: 90 },
});
`;

/** The text of an entry; \`body\` holds more keys, each line ended by a comma. */
export function entryText(id: string, body = ''): string {
  return `import { customization } from "odoo-warrant";

// What the request is about.
export default customization({
  id: "${id}",
  title: "Credit hold",
  series: "17.0",
  process: "order-to-cash",
  requester: "cleo", // she asked
  owner: "head-of-sales",
${body}});
`;
}

export type TempRegister = {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly git: (...args: string[]) => string;
};

/** A folder that is removed when the test ends; with the files given, by path. */
export function tempFolder(files: Readonly<Record<string, string>> = {}): TempRegister {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'warrant-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
  return { root, write, read: (path) => readFileSync(join(root, path), 'utf8'), git };
}

/** A register with the policy above and one entry, CR-0001; more files and other texts by path. */
export function tempRegister(files: Readonly<Record<string, string>> = {}): TempRegister {
  return tempFolder({ 'register/policy.ts': policyText, 'register/entries/CR-0001-credit-hold.ts': entryText('CR-0001'), ...files });
}

/** Makes the folder a git repository and commits everything in it. */
export function commitAll({ git }: TempRegister, message = 'state'): string {
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'ann@example.com');
  git('config', 'user.name', 'Ann');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD').trim();
}
