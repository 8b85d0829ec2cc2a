/** Signals with which a person, a terminal or a service asks a program to end. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof signals)[number];

const sayStopped = (): boolean => process.stderr.write(process.stderr.isTTY ? '\r\u001B[K\u001B[?25hStopped.\n' : 'Stopped.\n');

/** Ctrl-C: a clean line, then the death that the shell expects. Files are written whole, so nothing is left half done. */
export function onInterrupt(): void {
  process.once('SIGINT', () => {
    sayStopped();
    process.kill(process.pid, 'SIGINT');
  });
}

class Stopped extends Error {
  readonly signal: Signal;

  constructor(signal: Signal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}

const forget = (): void => {
  for (const name of signals) process.removeAllListeners(name);
};

/**
 * Work that would leave something behind if it was just killed: asked to stop, it is waited for until it has cleaned up; then comes the
 * death that the shell expects. Who asks a second time waits no longer.
 */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  forget();
  for (const name of signals)
    process.once(name, () => {
      forget();
      process.stderr.write('Stopping: what was started is ended and cleaned up.\n');
      stop.abort(new Stopped(name));
    });
  try {
    return await work(stop.signal);
  } catch (error) {
    if (error instanceof Stopped) {
      sayStopped();
      process.kill(process.pid, error.signal);
      // Death comes from outside; nothing more is to be said until then.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw error;
  } finally {
    forget();
  }
}
