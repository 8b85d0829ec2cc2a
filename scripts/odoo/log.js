const line = /^\d{4}-\d\d-\d\d [\d:,]+ \d+ (DEBUG|INFO|WARNING|ERROR|CRITICAL) (\S+) ([^\s:]+): (.*)$/;

/** Lines at WARNING or above, without what differs from run to run. The summary of tests that all passed is none. */
export function complaints(log, database) {
  return log.split('\n').flatMap((raw) => {
    const [, level, , logger, message] = line.exec(raw) ?? [];
    if (!['WARNING', 'ERROR', 'CRITICAL'].includes(level) || /\b0 failed, 0 error\(s\) of/.test(message)) return [];
    return [`${level} ${logger}: ${message.replaceAll(database, 'DB')}`];
  });
}
