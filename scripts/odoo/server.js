import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Longest that one start of Odoo may take, in milliseconds. */
const patience = 30 * 60_000;

/**
 * One series of Odoo at a path. `run` starts it once on a database and resolves with the whole log; the exit code says
 * nothing (0 also when an addon was not found) and is not looked at.
 */
export function odooServer({ tree, python, series, dataDir }) {
  const start = (args, input) =>
    new Promise((resolve, reject) => {
      const child = spawn(python, [join(tree, 'odoo-bin'), ...args], { stdio: ['pipe', 'pipe', 'pipe'], timeout: patience });
      let log = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text) => {
          log += text;
        });
      child.on('error', reject);
      child.on('close', () => resolve(log));
      child.stdin.end(input);
    });
  const common = (database, addons) => [
    ...['-d', database, '--data-dir', dataDir, '--addons-path', [join(tree, 'addons'), ...addons].join(',')],
    ...(process.env.PGHOST ? ['--db_host', process.env.PGHOST] : []),
    ...(process.env.PGPORT ? ['--db_port', process.env.PGPORT] : []),
    ...(process.env.PGUSER ? ['--db_user', process.env.PGUSER] : []),
    ...(process.env.PGPASSWORD ? ['--db_password', process.env.PGPASSWORD] : []),
  ];
  const port = String(20_000 + (process.pid % 20_000));
  // Demo data is off by default from 19.0 on.
  const noDemo = Number.parseInt(series, 10) < 19 ? ['--without-demo=all'] : [];
  return {
    series,
    run: (database, addons, args) =>
      start([...common(database, addons), ...noDemo, '--stop-after-init', '--http-interface', '127.0.0.1', '--http-port', port, ...args]),
    shell: (database, addons, code) => start(['shell', ...common(database, addons), '--no-http'], code),
  };
}
