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

/** Whether a value fits; if not, the first thing that is wrong with it, and where in the value that stands. */
type Fit = { readonly ok: true } | { readonly ok: false; readonly why: string; readonly at: readonly PropertyKey[] };

/** Asks a schema of the model whether a value is what an entry can say. */
export function fitted(schema: Schema, value: unknown): Fit {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true };
  const [first] = parsed.error?.issues ?? [];
  const at = first?.path ?? [];
  const place = at.join('.');
  // Fields that other modules define leave out what an entry asks of every field, such as its target.
  if (at.length > 0 && valueAt(value, at) === undefined)
    return { ok: false, why: `an entry needs the key ${place}, and the addon has nothing for it`, at };
  const what = (first?.message ?? '').replace(/^Invalid input(?:: )?/, '');
  return { ok: false, why: `an entry cannot say it${place === '' ? '' : ` (${place})`}${what === '' ? '' : `: ${what}`}`, at };
}

function valueAt(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(Reflect.get(value, key), rest);
}
