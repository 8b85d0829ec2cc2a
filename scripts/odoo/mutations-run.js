import { readFileSync } from 'node:fs';

const driver = readFileSync(new URL('mutations_driver.py', import.meta.url), 'utf8');

/**
 * Runs an addon's tests once per mutation, each in a new copy of the installed database; Odoo starts once for all of them. Where `whole`
 * is not set, the tests of a mutation end at the first that fails.
 * @returns per id the names of the tests that failed and, where they came to an end, how many ran; `filled`: columns that are never NULL
 */
export async function runMutations({ odoo, paths, addon, installed, mutations, whole }) {
  const plan = JSON.stringify({ addon, installed, whole, mutations: mutations.map(({ id, sql }) => ({ id, sql })) });
  // A string of JSON is one of Python, too.
  const code = `import json\nplan = json.loads(${JSON.stringify(plan)})\n${driver}`;
  const log = await odoo.withDatabase(installed, (database) => odoo.shell(database, paths, code));
  const results = new Map(
    [...log.matchAll(/^MUTATION (\{.*\})$/gm)].map(([, text]) => {
      const result = JSON.parse(text);
      return [result.id, result];
    }),
  );
  for (const { id, what } of mutations)
    if (!(results.get(id)?.failed.length > 0 || results.get(id)?.run > 0))
      throw new Error(`${addon}, ${what}: no test ran. The end of the log:\n${log.slice(-4000)}`);
  return { results, filled: new Set(JSON.parse(/^FILLED (.*)$/m.exec(log)?.[1] ?? '[]')) };
}
