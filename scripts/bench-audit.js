// The lines of the bench on the audit: a community repository cold, warm and with git, a whole source tree, one more addon among few and among
// many, and other tools on the same files. Paths are options; what is not given is not measured.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const allowed = [0, 1, 2];

/** The cases of one repository: what they share is how they are called. */
export function auditCases({ warrant, scratch, clearCache }, folder) {
  // Beside no register: what entries say is not what is measured.
  const common = { cwd: scratch, allowed };
  const out = join(scratch, 'audit.json');
  const args = [warrant, 'audit', folder, '--to', '19.0', '--format', 'json', '--out', out];
  const noGit = [...args, '--no-git'];
  const hasGit = existsSync(join(folder, '.git'));
  /** The cache without what was kept of the history. */
  const forgetHistory = () => {
    const kept = join(scratch, 'cache/odoo-warrant/1');
    for (const name of existsSync(kept) ? readdirSync(kept) : []) if (name.startsWith('history-')) rmSync(join(kept, name));
  };
  return [
    { name: 'audit, repository, cold, without git', args: noGit, before: clearCache, ...common },
    { name: 'audit, repository, warm, without git', args: noGit, ...common },
    ...(hasGit
      ? [
          { name: 'audit, repository, warm, log read anew', args, before: forgetHistory, ...common },
          { name: 'audit, repository, warm, with git', args, ...common },
        ]
      : []),
  ];
}

/** One run over a whole tree, cold. */
export const treeCase = ({ warrant, scratch, clearCache }, folder, series) => ({
  name: `audit, ${readdirSync(folder).filter((name) => existsSync(join(folder, name, '__manifest__.py'))).length} addons of a source tree, cold`,
  args: [warrant, 'audit', folder, '--from', series, '--no-git', '--format', 'json', '--out', join(scratch, 'tree.json')],
  before: clearCache,
  cwd: scratch,
  allowed,
});

/** Copies of real addons under names of their own, so that none is left out; without translations, which nobody reads. */
export function copiesOf(scratch, folder, count) {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, '__manifest__.py')));
  const target = join(scratch, `copies-${count}`);
  mkdirSync(target, { recursive: true });
  for (let copy = 0; copy < count; copy += 1)
    cpSync(join(folder, names[copy % names.length]), join(target, `copy_${copy}_${names[copy % names.length]}`), {
      recursive: true,
      filter: (path) => !/\/(?:i18n|readme)$/.test(path),
    });
  return target;
}

export const copiesCase = ({ warrant, scratch, clearCache }, folder, count) => ({
  name: typeof count === 'number' ? `audit, ${count} addons, cold` : `audit, ${count}, cold`,
  args: [warrant, 'audit', folder, '--to', '19.0', '--no-git', '--format', 'json', '--out', join(scratch, `${count}.json`)],
  before: clearCache,
  cwd: scratch,
  allowed,
});

/** One file of 2.5 MB in which 20,000 things are found. */
export function hugeFile(scratch) {
  const folder = join(scratch, 'huge/huge');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '__manifest__.py'), "{'name': 'Huge', 'version': '16.0.1.0.0', 'author': 'A', 'depends': ['sale']}\n");
  writeFileSync(join(folder, '__init__.py'), 'from . import models\n');
  const method = (at) =>
    `    def x${at}(self):\n        # what happens here is told at some length\n        return self.filtered(lambda o: o.invoice_status).order_line.analytic_tag_ids\n\n`;
  const head = "from odoo import models\n\n\nclass Order(models.Model):\n    _inherit = 'sale.order'\n\n";
  writeFileSync(join(folder, 'models.py'), head + Array.from({ length: 20_000 }, (_, at) => method(at)).join(''));
  return join(scratch, 'huge');
}

const astCode = `
import ast, sys, os
for top, dirs, files in os.walk(sys.argv[1]):
    for name in files:
        if name.endswith('.py'):
            ast.parse(open(os.path.join(top, name), 'rb').read())
`;

/** Other tools on the same files, as commands; none of them does the same, so only a ratio of times is said. */
export function peerCases(folder, { pylint, odooLinter, python }) {
  const addons = readdirSync(folder).filter((name) => existsSync(join(folder, name, '__manifest__.py')));
  const paths = addons.map((name) => join(folder, name));
  return [
    ...(python === undefined ? [] : [{ name: 'CPython ast.parse of every .py', command: python, args: ['-c', astCode, folder] }]),
    ...(pylint === undefined
      ? []
      : [{ name: 'pylint-odoo', command: pylint, args: ['--load-plugins=pylint_odoo', '--disable=all', '--enable=odoolint', ...paths] }]),
    ...(odooLinter === undefined ? [] : [{ name: 'odoo-linter', command: odooLinter, args: ['check', folder] }]),
  ].map((one) => ({ ...one, allowed: Array.from({ length: 33 }, (_, code) => code) }));
}

/** Series of a tree of Odoo, from its release file or its name. */
export function seriesOfTree(folder) {
  const release = join(folder, '../odoo/release.py');
  const [, major] = existsSync(release) ? (/version_info = \((\d+)/.exec(readFileSync(release, 'utf8')) ?? []) : [];
  return major === undefined ? '17.0' : `${major}.0`;
}
