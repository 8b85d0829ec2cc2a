import { z } from 'zod';
import { literal, type Postgres, SqlError } from './postgres.js';

const State = z.object({ name: z.string(), state: z.string().nullable() });

/** State of each module as the database has it; exit codes and logs prove nothing. A module that Odoo does not know is not in it. */
export async function moduleStates(
  postgres: Postgres,
  database: string,
  modules: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const names = modules.map(literal).join(', ');
  try {
    const rows = await postgres.rows(database, `select name, state from ir_module_module where name in (${names})`, State);
    return Object.fromEntries(rows.map(({ name, state }) => [name, state ?? 'unknown']));
  } catch (error) {
    // An Odoo that was not even installed has no such table.
    if (error instanceof SqlError && /ir_module_module/.test(error.message)) return {};
    throw error;
  }
}
