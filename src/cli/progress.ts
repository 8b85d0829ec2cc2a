const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const;
const patience = 1000;
const tempo = 120;

/** Waits for the work; says what it is doing once that has taken a second, on stderr and only where somebody sees it. */
export async function withProgress<T>(label: string, work: Promise<T>): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return await work;
  const started = Date.now();
  let turn = 0;
  let shown = false;
  const timer = setInterval(() => {
    const passed = Date.now() - started;
    if (passed < patience) return;
    shown = true;
    stderr.write(`\r${frames[turn++ % frames.length] ?? ''} ${label}, ${Math.round(passed / 1000)} s\u001B[K`);
  }, tempo);
  timer.unref();
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (shown) stderr.write('\r\u001B[K');
  }
}
