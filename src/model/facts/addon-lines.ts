export type LineKind = 'py' | 'js' | 'xml' | 'css' | 'scss';

/** A file that counts nothing, and why: the bill counts it so, too. */
export type UncountedFile = { readonly file: string; readonly why: string };

/** Lines of an addon folder as `odoo-bin cloc -p` counts them. */
export type AddonLines = {
  readonly total: number;
  readonly lines: { readonly [kind in LineKind]: number };
  readonly uncounted: readonly UncountedFile[];
};
