/** Lines of a text from 0; `to` is the first one that is no longer part of it. */
type Range = { readonly from: number; readonly to: number };

/** A text cut into named pieces, so that two changes of it can be merged piece by piece. */
export type Outline =
  /** `line` counts from 1: the first mistake. */
  | { readonly parses: false; readonly line: number }
  /** `pieces` is absent for text without a structure that is known here. */
  | { readonly parses: true; readonly pieces?: readonly Piece[] };

/** A part of a text that begins and ends with a line: a statement, an element, a row. What lies between pieces is blank or comment. */
export type Piece = Range & {
  /** What makes it the same piece in another version of the text: the name of a method, the id of a record. */
  readonly key: string;
  /** What it says, however it is laid out; absent where layout and meaning are not told apart. A comment in it is part of it. */
  readonly meaning?: string;
  /** The pieces inside, between the lines that open it and those that close it. */
  readonly inner?: Range & { readonly pieces: readonly Piece[] };
  /** Present when the whole piece is a bracketed list, or the names of an import. */
  readonly list?: ListPiece;
};

/** `before` item, item `after`: the text of a list, whether it stands on one line or on several. */
export type ListPiece = {
  readonly before: string;
  readonly items: readonly ListItem[];
  readonly after: string;
  /** How it was written; an import is always on one line. */
  readonly form: 'import' | 'line' | 'lines';
};

export type ListItem = { readonly key: string; readonly text: string };

/** Cuts a text into pieces; its line ends are `\n`. */
export type ReadOutline = (text: string) => Outline;
