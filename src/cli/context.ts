import { dayOfClock } from '../model/days.js';
import { UserError } from '../model/errors.js';
import type { Screen } from '../model/screen.js';
import type { GlobalArgs } from './options.js';
import { screenOf } from './screen.js';

/** What every use case is told. */
export type Context = {
  readonly root: string;
  /** Day as of which everything is judged. */
  readonly at: string;
  /** The day it is, whatever day was asked for. */
  readonly today: string;
  /** The day was asked for with --at. */
  readonly lookingBack: boolean;
  /** Absent: the usual folder; null: no cache. */
  readonly cacheDir?: string | null;
};

/** The options of every command as the use cases take them. */
export function contextOf(args: GlobalArgs): Context {
  const today = dayOf(undefined, process.env['SOURCE_DATE_EPOCH'], new Date());
  const at = args.at === undefined ? today : checkedDay(args.at, '--at');
  const context = { root: args.root, at, today, lookingBack: args.at !== undefined };
  if (args.noCache) return { ...context, cacheDir: null };
  return { ...context, ...(args.cacheDir === undefined ? {} : { cacheDir: args.cacheDir }) };
}

export function stdoutScreen({ noColor }: GlobalArgs): Screen {
  return screenOf(process.stdout, process.env, noColor);
}

/** `--at`, else SOURCE_DATE_EPOCH (seconds, reproducible-builds.org), else today in the user's own time zone. */
export function dayOf(asked: string | undefined, epoch: string | undefined, now: Date): string {
  if (asked !== undefined) return checkedDay(asked, '--at');
  if (epoch === undefined || epoch === '') return dayOfClock(now);
  const seconds = Number(epoch);
  if (!/^\d+$/.test(epoch) || seconds > 8.64e12) {
    throw new UserError('wrong-date', `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}; it must be whole seconds since 1970.`);
  }
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** @throws UserError when the text is no day of the calendar */
export function checkedDay(text: string, option: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new UserError('wrong-date', `${option} is ${JSON.stringify(text)}; a day is written like 2026-11-23.`);
  }
  return text;
}
