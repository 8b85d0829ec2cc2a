/** Where text is shown: how many columns there are and whether colours are understood. */
export type Screen = { readonly width: number; readonly color: boolean };
