const line = /^\d{4}-\d\d-\d\d [\d:,]+ \d+ (DEBUG|INFO|WARNING|ERROR|CRITICAL) (\S+) ([^\s:]+): (.*)$/;

/** Lines at WARNING or above, without what differs from run to run. The summary of tests that all passed is none. */
export function complaints(log, database) {
  return log.split('\n').flatMap((raw) => {
    const [, level, , logger, message] = line.exec(raw) ?? [];
    if (!['WARNING', 'ERROR', 'CRITICAL'].includes(level) || /\b0 failed, 0 error\(s\) of/.test(message)) return [];
    return [`${level} ${logger}: ${message.replaceAll(database, 'DB')}`];
  });
}

/** Counts of the tests that ran, from the summary that Odoo logs at the end; undefined when none ran. */
export function testCounts(log) {
  const [, failed, errors, run] = [...log.matchAll(/(\d+) failed, (\d+) error\(s\) of (\d+) tests/g)].at(-1) ?? [];
  if (run === undefined) return undefined;
  return { run: Number(run), failed: Number(failed), errors: Number(errors), skipped: (log.match(/: skipped \S/g) ?? []).length };
}
