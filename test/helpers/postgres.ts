import { Postgres } from '../../src/io/odoo/postgres.js';
import { environment } from '../../src/io/odoo/run-program.js';

/** Tests that need PostgreSQL are skipped where the environment does not say where it is. */
export const hasPostgres = (process.env['PGHOST'] ?? '') !== '';
export const ofPostgres = hasPostgres ? '' : ' (skipped: PGHOST is not set)';

export const postgres = (): Postgres => new Postgres(environment());
