import type { Encoded } from '../../model/plan.js';

/** What a Python literal can hold here. A list is an array, a dict an object (keys that are undefined are left out). */
export type PythonValue =
  | string
  | number
  | boolean
  | null
  | Encoded<'python'>
  | PythonTuple
  | PythonCall
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue | undefined };

class PythonTuple {
  readonly items: readonly PythonValue[];

  constructor(items: readonly PythonValue[]) {
    this.items = items;
  }
}

class PythonCall {
  readonly callee: string;
  readonly items: readonly PythonValue[];
  readonly named: Readonly<Record<string, PythonValue | undefined>>;

  constructor(callee: string, items: readonly PythonValue[], named: Readonly<Record<string, PythonValue | undefined>>) {
    this.callee = callee;
    this.items = items;
    this.named = named;
  }
}

/** A tuple. */
export function pythonTuple(...items: readonly PythonValue[]): PythonTuple {
  return new PythonTuple(items);
}

/** A call such as `fields.Char(string="Name", required=True)`; named arguments that are undefined are left out. */
export function pythonCall(
  callee: string,
  items: readonly PythonValue[] = [],
  named: Readonly<Record<string, PythonValue | undefined>> = {},
): PythonCall {
  return new PythonCall(callee, items, named);
}

/** Something in brackets, ready to be laid out: each item with what stands before it, a key or the name of an argument. */
export type Brackets = {
  readonly open: string;
  readonly close: string;
  readonly items: readonly { readonly before: string; readonly value: PythonValue }[];
  /** A tuple of one needs its comma. */
  readonly tuple: boolean;
};

type Names = Readonly<Record<string, PythonValue | undefined>>;
type Quote = (text: string) => string;

const plain = (values: readonly PythonValue[]): Brackets['items'] => values.map((value) => ({ before: '', value }));

const keyed = (record: Names, key: Quote): Brackets['items'] =>
  Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [{ before: key(name), value }]));

const isList = (value: PythonValue): value is readonly PythonValue[] => Array.isArray(value);

/** Takes a list, dict, tuple or call apart; everything else has no brackets. */
export function takeApart(value: PythonValue, quote: Quote, name: Quote): Brackets | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (value instanceof PythonTuple) return { open: '(', close: ')', items: plain(value.items), tuple: true };
  if (value instanceof PythonCall) {
    const named = keyed(value.named, (argument) => `${name(argument)}=`);
    return { open: `${name(value.callee)}(`, close: ')', items: [...plain(value.items), ...named], tuple: false };
  }
  if (isList(value)) return { open: '[', close: ']', items: plain(value), tuple: false };
  return { open: '{', close: '}', items: keyed(value as Names, (key) => `${quote(key)}: `), tuple: false };
}
