import { XmlName } from '../../../model/ids.js';
import { fitted, type Notes } from './notes.js';

/** How the generator makes an XML id of an id (`core/odoo/naming.ts`). */
const prefixes = { view: 'view_', action: 'action_', menu: 'menu_', group: 'group_' } as const;
export type IdKind = keyof typeof prefixes;

/** Ids inside of an entry for the XML ids of an addon; where the generator would make another XML id, it is said. */
export class LocalIds {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The id of a record that is drafted. */
  of(kind: IdKind, xmlid: string): string | undefined {
    return this.#ids.get(`${kind} ${xmlid}`);
  }

  /** Gives a record an id, and says its XML id where that does not follow. */
  add(kind: IdKind, xmlid: string): { readonly id: string; readonly xmlid?: string } {
    const name = xmlid.slice(xmlid.indexOf('.') + 1);
    const prefix = prefixes[kind];
    const short = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const plain =
      short
        .toLowerCase()
        .replace(/[^a-z0-9_]+/g, '_')
        .replace(/^[^a-z]+/, '')
        .slice(0, 58) || kind;
    let id = plain;
    for (let times = 2; this.#taken.has(`${kind} ${id}`); times += 1) id = `${plain}_${times}`;
    this.#taken.add(`${kind} ${id}`);
    this.#ids.set(`${kind} ${xmlid}`, id);
    return { id, ...(`${prefix}${id}` === name ? {} : { xmlid: name }) };
  }

  /** A record that has no words after all. */
  drop(kind: IdKind, xmlid: string): void {
    this.#ids.delete(`${kind} ${xmlid}`);
  }
}

/** A record that changes one of another module, which no entry does, or whose XML id none can name. */
export function isUnnamed(addon: string, xmlid: string, key: string, notes: Notes): boolean {
  if (xmlid.startsWith(`${addon}.`)) {
    const fits = fitted(XmlName, xmlid.slice(addon.length + 1));
    if (!fits.ok) notes.leaveOut(key, fits.why);
    return !fits.ok;
  }
  notes.leaveOut(key, xmlid === '' ? 'it has no XML id' : 'it changes a record of another module');
  return true;
}
