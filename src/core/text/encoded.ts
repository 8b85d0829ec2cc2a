import type { Encoded, Language } from '../../model/plan.js';

class EncodedText<L extends Language> implements Encoded<L> {
  readonly language: L;
  readonly text: string;

  constructor(language: L, text: string) {
    this.language = language;
    this.text = text;
  }

  /** Handlebars inserts an object that has this method as it is. */
  toHTML(): string {
    return this.text;
  }

  /** A reporter puts encoded text into a template string. */
  toString(): string {
    return this.text;
  }
}

/** Marks text as safe for a language. For the encoders of this folder only; a structure test holds that. */
export function encoded<L extends Language>(language: L, text: string): Encoded<L> {
  return new EncodedText(language, text);
}

/** Whether a value was made by an encoder; the template room asks this of every leaf at run time. */
export function isEncoded(value: unknown): value is Encoded {
  return value instanceof EncodedText;
}

/** Joins texts of one language; the result is safe when the parts are and the separator is plain syntax of that language. */
export function join<L extends Language>(language: L, parts: readonly Encoded<L>[], separator: string): Encoded<L> {
  return encoded(language, parts.map((part) => part.text).join(separator));
}
