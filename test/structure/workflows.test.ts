import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { folderWith } from '../helpers/addons.js';
import { root } from '../helpers/source-tree.js';

const workflow = (name: string): unknown => parse(readFileSync(join(root, 'workflows', name), 'utf8'), { strict: true });

const Job = z.object({ steps: z.array(z.object({ run: z.string().optional(), uses: z.string().optional() })) });
const GitHub = z.object({ env: z.record(z.string(), z.string()), jobs: z.object({ read: Job, merge: Job }) });
const GitLab = z.object({
  variables: z.record(z.string(), z.string()),
  'audit-read': z.object({ script: z.array(z.string()) }),
  'audit-judge': z.object({ script: z.array(z.string()) }),
});

const manifest = "{'name': 'Mine', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['sale']}";

/** A repository with addons, and an `npx` that runs the tool as it is built here. */
function repository(): string {
  const folder = folderWith({ 'addons/one/__manifest__.py': manifest, 'addons/two/__manifest__.py': manifest, 'bin/npx': '' });
  writeFileSync(join(folder, 'bin/npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'bin/warrant.js')}" "$@"\n`);
  chmodSync(join(folder, 'bin/npx'), 0o755);
  mkdirSync(join(folder, 'parts'));
  return folder;
}

function runShell(folder: string, script: string, env: Readonly<Record<string, string>>): void {
  const path = `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  const own = { ...process.env, ...env, PATH: path, XDG_CACHE_HOME: join(folder, 'cache') };
  const { status, stderr } = spawnSync('bash', ['-e', '-c', script], { cwd: folder, env: own, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

const expectReports = (folder: string): void => {
  for (const format of ['html', 'xlsx', 'sarif', 'junit']) expect(existsSync(join(folder, `audit.${format}`))).toBe(true);
  expect(readFileSync(join(folder, 'audit.html'), 'utf8')).toContain('Audit of 2 addons');
};

const commands = (steps: readonly { readonly run?: string | undefined }[]): readonly string[] =>
  steps.flatMap(({ run }) => (run?.includes('warrant') ? [run] : []));

// A command for each shard and each format: on a busy machine that takes its time.
describe('the workflow', () => {
  it('for GitHub Actions is YAML whose commands read shards and judge them', () => {
    const { env, jobs } = GitHub.parse(workflow('github-actions.yml'));
    const folder = repository();
    const [read = ''] = commands(jobs.read.steps);
    for (const shard of ['1', '2'])
      runShell(folder, `${read.replaceAll('$SHARD.part', 'parts/$SHARD.part')}`, { ...env, SHARD: shard, SHARDS: '2' });
    for (const merge of commands(jobs.merge.steps)) runShell(folder, merge, env);
    expectReports(folder);
    expect(JSON.stringify(jobs)).not.toMatch(/\$\{\{[^}]*\}\}[^"]*warrant|warrant[^"]*\$\{\{/);
  }, 240_000);

  it('for GitLab CI is YAML whose commands read shards and judge them', () => {
    const { variables, 'audit-read': read, 'audit-judge': judge } = GitLab.parse(workflow('gitlab-ci.yml'));
    const folder = repository();
    for (const index of ['1', '2'])
      for (const script of read.script) runShell(folder, script, { ...variables, CI_NODE_INDEX: index, CI_NODE_TOTAL: '2' });
    for (const script of judge.script) runShell(folder, script, variables);
    expectReports(folder);
  }, 240_000);
});
