import { spawnSync } from 'node:child_process';

const executable = process.platform === 'win32' ? 'python' : 'python3';

/** Whether a Python is at hand, with a module of that name where one is asked for. Tests against it are skipped without. */
export function hasPython(module = 'json'): boolean {
  return spawnSync(executable, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0;
}

/**
 * Runs a script once for a whole batch of cases: `data` is the JSON value that was passed in, and the script assigns `result`.
 */
export function runPython(script: string, data: unknown): unknown {
  const source = `import json, sys\ndata = json.loads(sys.stdin.buffer.read().decode('utf-8', 'surrogatepass'))\n${script}\nsys.stdout.write(json.dumps(result))`;
  const { status, stdout, stderr } = spawnSync(executable, ['-c', source], {
    input: JSON.stringify(data),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`python failed:\n${stderr}`);
  return JSON.parse(stdout);
}
