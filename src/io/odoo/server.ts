import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Installation } from './installation.js';
import { type Ended, type Environment, runProgram } from './run-program.js';

/** One start of Odoo. */
export type Start = {
  readonly database: string;
  /** Folders of addons beside Odoo's own. */
  readonly addons: readonly string[];
  readonly args: readonly string[];
  /** Where its log goes. */
  readonly log: string;
};

export type ServerOptions = {
  readonly installation: Installation;
  readonly env: Environment;
  readonly dataDir: string;
  /** Longest that one start may take, in milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Odoo, started anew for each thing that is asked of it. Its exit code says nothing (0 also when an addon was not found) and is not
 * looked at; what it did is read in the log and in the database.
 */
export class OdooServer {
  readonly #options: ServerOptions;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  /** Loads a database, does what the arguments say, and ends. Nothing listens. */
  run(start: Start): Promise<Ended> {
    return this.#start([this.#bin], this.#loading(start, ['--no-http']), start.log);
  }

  /**
   * As `run`, with tests. Odoo opens a port whenever it tests: here one that is free, on this machine only.
   * @param measured where coverage.py keeps what it counts, and of which folders
   */
  async test(start: Start, measured?: { readonly data: string; readonly sources: readonly string[] }): Promise<Ended> {
    const program =
      measured === undefined
        ? [this.#bin]
        : ['-m', 'coverage', 'run', `--data-file=${measured.data}`, `--source=${measured.sources.join(',')}`, this.#bin];
    const http = ['--http-interface', '127.0.0.1', '--http-port', String(await freePort())];
    return this.#start(program, this.#loading(start, http), start.log);
  }

  /** Runs Python with an environment of Odoo as `env`. */
  shell(start: Start, code: string): Promise<Ended> {
    return this.#start([this.#bin, 'shell'], [...this.#common(start), '--no-http', ...start.args], start.log, code);
  }

  /** Writes what coverage.py counted as Cobertura XML. */
  coverageXml(data: string, xml: string, log: string): Promise<Ended> {
    return this.#start(['-m', 'coverage', 'xml', `--data-file=${data}`, '-o', xml], [], log);
  }

  get #bin(): string {
    return join(this.#options.installation.tree, 'odoo-bin');
  }

  #loading(start: Start, http: readonly string[]): readonly string[] {
    // No demo data is the default from 19.0 on, and the option has another form there.
    const noDemo = Number.parseInt(this.#options.installation.series, 10) < 19 ? ['--without-demo=all'] : [];
    return [...this.#common(start), ...noDemo, '--stop-after-init', ...http, ...start.args];
  }

  #common({ database, addons }: Start): readonly string[] {
    const { dataDir, installation } = this.#options;
    const path = [join(installation.tree, 'addons'), ...addons].join(',');
    return ['-d', database, '--data-dir', dataDir, '--addons-path', path];
  }

  #start(program: readonly string[], args: readonly string[], file: string, input = ''): Promise<Ended> {
    const { installation, env, timeout, signal, dataDir } = this.#options;
    return runProgram({ command: installation.python, args: [...program, ...args], env, cwd: dataDir, input, file, timeout, signal });
  }
}

/** A port of this machine that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
