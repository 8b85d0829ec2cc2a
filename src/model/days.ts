import type { Day } from './ids.js';

const millisecondsPerDay = 86_400_000;

/** The day that a clock shows, in its own time zone. */
export function dayOfClock(now: Date): Day {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day that lies so many days after another one (before it, when negative), in the proleptic Gregorian calendar. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

/** How many days lie between two, negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay;
}

/** The last day before another one: of what no longer holds on that. */
export function dayBefore(day: Day): Day {
  return addDays(day, -1);
}

/** The earlier of two days; one that is absent is no limit. */
export function earlier(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
