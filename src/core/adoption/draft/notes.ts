/** Why statements of an addon are not in the draft, by their key; the first reason counts. */
export class Notes {
  readonly reasons = new Map<string, string>();

  leaveOut(key: string, why: string): void {
    if (!this.reasons.has(key)) this.reasons.set(key, why);
  }
}

/** A schema of the model, as far as it is asked whether a value fits. */
type Schema = {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } | undefined;
  };
};

/** A value as its schema wants it, with its defaults left out; or the first thing that is wrong with it. */
export function fitted(schema: Schema, value: unknown): { readonly ok: true } | { readonly ok: false; readonly why: string } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true };
  const [first] = parsed.error?.issues ?? [];
  const at = first?.path.join('.') ?? '';
  return { ok: false, why: `an entry cannot say it${at === '' ? '' : ` (${at})`}: ${first?.message ?? ''}` };
}
