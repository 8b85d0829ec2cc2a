const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const;
const patience = 1000;
const tempo = 120;

/** Told by the work how far it is. */
type Say = (how: string) => void;

/** Waits for the work; says what it is doing once that has taken a second, on stderr and only where somebody sees it. */
export async function withProgress<T>(label: string, work: (say: Say) => Promise<T>): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return await work(() => undefined);
  const started = Date.now();
  let turn = 0;
  let shown = false;
  let how = '';
  const draw = (): void => {
    const passed = Date.now() - started;
    if (passed < patience) return;
    shown = true;
    stderr.write(`\r${frames[turn++ % frames.length] ?? ''} ${label}${how}, ${Math.round(passed / 1000)} s\u001B[K`);
  };
  const timer = setInterval(draw, tempo);
  timer.unref();
  try {
    // Drawn at once: work that keeps the only thread busy lets no timer run.
    return await work((text) => {
      how = `: ${text}`;
      draw();
    });
  } finally {
    clearInterval(timer);
    if (shown) stderr.write('\r\u001B[K');
  }
}
