/** What a rate is taken over, in milliseconds: long enough that one large part does not shake it, short enough that it follows the work. */
const span = 5000;
/** Over less than this, in milliseconds, a rate is a guess. */
const patience = 2000;
/** A figure stands so long, in milliseconds, that it can be read. */
const steady = 500;
/** Milliseconds between two marks: thousands of parts in a second need no more of them. */
const apart = 100;

/** `8 s`, `2 min 5 s`; never none, while something is left. */
function duration(seconds: number): string {
  const whole = Math.max(Math.ceil(seconds), 1);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `45/s`, and where it is slow `0.3/s`. */
const perSecond = (rate: number): string => `${rate >= 10 ? Math.round(rate) : Math.max(Math.round(rate * 10) / 10, 0.1)}/s`;

/** Tells `45/s, 11 s left`, and nothing while that is not known yet or all is done; `elapsed`: milliseconds since the work began. */
export type Pace = (done: number, total: number, elapsed: number) => string;

/**
 * Rate and remaining time of work whose parts are counted: that of the last seconds, because the first parts tell little of the last. It
 * looks at no clock. Another total, or fewer parts than before, is other work, and begins anew.
 */
export function pace(): Pace {
  let all = 0;
  let marks: readonly { readonly done: number; readonly elapsed: number }[] = [];
  let told = { text: '', at: Number.NEGATIVE_INFINITY };
  return (done, total, elapsed) => {
    const before = marks.at(-1);
    if (total !== all || before === undefined || done < before.done) {
      all = total;
      marks = [{ done, elapsed }];
      told = { text: '', at: Number.NEGATIVE_INFINITY };
    } else if (done > before.done && elapsed - before.elapsed >= apart) {
      const near = marks.filter((mark) => elapsed - mark.elapsed <= span);
      // After a long part the last mark stays, however old: the rate is that of this part.
      marks = [...(near.length > 0 ? near : [before]), { done, elapsed }];
    }
    const [first] = marks;
    if (done >= total || first === undefined || done === first.done || elapsed - first.elapsed < patience) return '';
    if (elapsed - told.at < steady) return told.text;
    const rate = (1000 * (done - first.done)) / (elapsed - first.elapsed);
    told = { text: `${perSecond(rate)}, ${duration((total - done) / rate)} left`, at: elapsed };
    return told.text;
  };
}
