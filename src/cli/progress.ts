import type { Say } from '../model/say.js';
import { pace } from './pace.js';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const;
const patience = 1000;
const tempo = 120;
const usualWidth = 80;

/** Waits for the work; says what it is doing once that has taken a second, on stderr and only where somebody sees it. */
export async function withProgress<T>(label: string, work: (say: Say) => Promise<T>): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return await work(() => undefined);
  const started = Date.now();
  const paceOf = pace();
  let turn = 0;
  let drawn = 0;
  let how = (passed: number): string => `${label}, ${seconds(passed)}`;
  const draw = (): void => {
    const now = Date.now();
    const text = how(now - started);
    if (now - started < patience) return;
    drawn = now;
    // A line that the terminal breaks in two could not be drawn over.
    const line = `${frames[turn++ % frames.length] ?? ''} ${text}`.slice(0, (stderr.columns || usualWidth) - 1);
    stderr.write(`\r${line}\u001B[K`);
  };
  const timer = setInterval(draw, tempo);
  timer.unref();
  try {
    return await work((text, parts) => {
      how = (passed) => {
        if (parts === undefined) return `${label}: ${text}, ${seconds(passed)}`;
        return `${label} ${text}, ${paceOf(parts.done, parts.total, passed) || seconds(passed)}`;
      };
      // Drawn at once: work that keeps the only thread busy lets no timer run. Parts come too fast to draw each.
      if (parts === undefined || Date.now() - drawn >= tempo) draw();
    });
  } finally {
    clearInterval(timer);
    if (drawn > 0) stderr.write('\r\u001B[K');
  }
}

const seconds = (passed: number): string => `${Math.round(passed / 1000)} s`;
