import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { policyFile } from './policy-value.js';
import { writeOnce } from './write-once.js';

export type Founder = { readonly handle: string; readonly name: string; readonly email: string };

const tsconfig = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  },
  include: ['register'],
};

/** What is made anew at any time. */
const ignored = 'node_modules/\nregister/odoo.d.ts\nreport.html\n';

/** Decisions are compared byte by byte; git must not translate their line ends. */
const attributes = 'register/decisions/** text eol=lf\n';

function policyText({ handle, name, email }: Founder, organization: string, from: string): string {
  const quote = (text: string) => JSON.stringify(text);
  return `import { policy } from "odoo-warrant";

// Who may decide, what is asked of a customization, and what a process can bear.
// An approval counts if its person held the role on its date; requester and approver are never the same person.
export default policy({
  organization: ${quote(organization)},
  roles: {
    "design-authority": {
      title: "Design authority",
      may: ["approve", "reject", "request-changes", "revoke", "waive", "review"],
    },
    "process-owner": { title: "Process owner", may: ["approve", "reject", "go-live", "review", "retire"] },
    requester: { title: "Requester", may: ["submit"] },
  },
  people: {
    // git config user.email tells who decides: give every person the address that they commit with.
    ${/^[a-z]+$/.test(handle) ? handle : quote(handle)}: { name: ${quote(name)}, email: ${quote(email)}, terms: [{ role: "requester", from: ${quote(from)} }] },
    authority: { name: "Design authority", email: "authority@example.com", terms: [{ role: "design-authority", from: ${quote(from)} }] },
    owner: {
      name: "Owner of order to cash",
      email: "owner@example.com",
      terms: [{ role: "process-owner", process: "order-to-cash", from: ${quote(from)} }],
    },
  },
  processes: {
    // The budget is what the customizations of a process may cost at an upgrade, in points.
    "order-to-cash": { title: "Order to cash", owner: "process-owner", budget: 60 },
  },
  thresholds: { justification: 60, upgradeImpact: 60, plannedCoverage: 50 },
  approvals: {
    requirements: [{ role: "design-authority" }, { role: "process-owner", ofProcess: true }],
  },
});
`;
}

function packageText(folder: string, version: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const content = {
    name: name === '' ? 'register' : name,
    private: true,
    type: 'module',
    devDependencies: { 'odoo-warrant': `^${version}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

export type InitRequest = {
  readonly root: string;
  readonly founder: Founder;
  readonly organization: string;
  /** First day of the terms. */
  readonly from: string;
  /** Of the tool, for the dependency of a new package.json. */
  readonly toolVersion: string;
};

export function hasPolicy(root: string): boolean {
  return existsSync(join(root, policyFile));
}

/** What was made and what was there already, by path. */
export type InitResult = { readonly created: readonly string[]; readonly kept: readonly string[] };

/** Makes the files of a register in a folder, new or in use; what is there is never changed. */
export function writeRegisterFiles({ root, founder, organization, from, toolVersion }: InitRequest): InitResult {
  const files: readonly (readonly [string, string])[] = [
    [policyFile, policyText(founder, organization, from)],
    ['register/entries/.gitkeep', ''],
    ['register/decisions/.gitkeep', ''],
    ['.gitattributes', attributes],
    ['.gitignore', ignored],
    ['tsconfig.json', `${JSON.stringify(tsconfig, null, 2)}\n`],
    ['package.json', packageText(root, toolVersion)],
  ];
  const isThere = ([path]: readonly [string, string]) => existsSync(join(root, path)) || (path.endsWith('.gitkeep') && filled(root, path));
  const kept = files.filter(isThere);
  const created = files.filter((file) => !kept.includes(file));
  for (const [path, text] of created) writeOnce(join(root, path), text);
  return { created: created.map(([path]) => path), kept: kept.map(([path]) => path) };
}

/** A folder with files in it needs no file to be kept by git. */
function filled(root: string, path: string): boolean {
  const folder = join(root, path, '..');
  return existsSync(folder) && readdirSync(folder).length > 0;
}
