/** What three versions of one value come to; undefined when both sides changed it, each in its own way. */
export function choose<T>(base: T, yours: T, plan: T): T | undefined {
  if (yours === plan || plan === base) return yours;
  return yours === base ? plan : undefined;
}
