/** A row with the line on which it begins. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

const plainEnd = /[,\r\n]/g;

/**
 * Reads CSV as Python's `csv` does, which Odoo uses: a quote means something only at the beginning of a cell, two of them inside are one, and
 * what follows the closing one belongs to the cell. Line ends inside of cells become `\n`.
 */
class CsvReader {
  readonly #text: string;
  #at = 0;
  #line = 1;
  /** Line of a quote that is never closed. */
  unclosed: number | undefined;

  constructor(text: string) {
    this.#text = text.replaceAll('\r\n', '\n');
  }

  *rows(): Generator<Row> {
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const cells = [this.#cell()];
      for (; this.#text[this.#at] === ','; cells.push(this.#cell())) this.#at++;
      // The end of the line, or of the text.
      this.#at++;
      this.#line++;
      yield { line, cells };
    }
  }

  #cell(): string {
    return this.#text[this.#at] === '"' ? this.#quoted() + this.#plain() : this.#plain();
  }

  #plain(): string {
    plainEnd.lastIndex = this.#at;
    const end = plainEnd.exec(this.#text)?.index ?? this.#text.length;
    const cell = this.#text.slice(this.#at, end);
    this.#at = end;
    return cell;
  }

  #quoted(): string {
    const line = this.#line;
    let cell = '';
    for (this.#at++; ; cell += '"', this.#at += 2) {
      const end = this.#text.indexOf('"', this.#at);
      const piece = this.#text.slice(this.#at, end < 0 ? undefined : end);
      cell += piece;
      this.#line += piece.split('\n').length - 1;
      this.#at += piece.length;
      if (end < 0) this.unclosed = line;
      if (this.#text[this.#at + 1] !== '"') break;
    }
    this.#at = Math.min(this.#at + 1, this.#text.length);
    return cell;
  }
}

/** The rows of a text, empty ones too. `unclosed` is the line of a quote that is never closed: its cell then holds the rest of the text. */
export function csvRows(text: string): { readonly rows: readonly Row[]; readonly unclosed: number | undefined } {
  const reader = new CsvReader(text);
  return { rows: [...reader.rows()], unclosed: reader.unclosed };
}
