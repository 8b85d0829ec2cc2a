import type { At } from '../collector.js';
import type { Code } from './code.js';
import { attributeText, type Find, inManifest } from './finders.js';

/** Rows of access rights for everybody: without a group, and with some right. */
export const accessWithoutGroup: Find = (code) =>
  code.records.flatMap(({ at, is: { model, values } }): readonly At[] => {
    if (model !== 'ir.model.access') return [];
    const group = values['group_id'];
    const isEmpty = group === undefined || ('text' in group && group.text === '') || ('refs' in group && group.refs.length === 0);
    const grants = Object.entries(values).some(
      ([field, value]) =>
        field.startsWith('perm_') &&
        (('text' in value && value.text === '1') || ('expression' in value && /^(1|True)$/.test(value.expression))),
    );
    return isEmpty && grants ? [at] : [];
  });

/** `create` that takes one dictionary. */
export const createOfOne: Find = (code) =>
  code.methods
    .filter(
      ({ is, of }) =>
        of.model !== undefined && is.name === 'create' && is.decorators.some(({ name }) => /\bmodel(_create_single)?$/.test(name)),
    )
    .map(({ at }) => at);

/** A manifest that names another series than the one of the target. Up to three numbers are a version without a series. */
export const versionNotOf = (series: string): Find =>
  inManifest(({ addon }) => {
    const version = addon.manifest.version ?? '';
    return /^\d+\.0(\.\d+){2,}/.test(version) && !version.startsWith(`${series}.`);
  });

const expressions = ['context', 'domain', 'attrs', 'invisible', 'readonly', 'required', 'column_invisible', 'filter_domain'];

/** The record of the action, in expressions of a view. */
export const activeId: Find = attributeText(expressions, /\bactive_(id|ids|model)\b/);

export const sqlConstraints: Find = (code) =>
  code.classes.flatMap(({ at, is }) => {
    const found = is.attributes['_sql_constraints'];
    return is.model === undefined || found === undefined ? [] : [{ ...at, line: found.line }];
  });

/** Calls and attributes that go over these names one after the other, wherever they start. */
export const through =
  (...names: readonly string[]): Find =>
  (code: Code) =>
    code.uses.flatMap(({ at, is }) => {
      if (is.use !== 'attribute' && is.use !== 'call') return [];
      const { root, path } = is.chain;
      const whole = root.kind === 'unknown' ? [...root.name.split('.'), ...path] : path;
      return whole.some((_, start) => names.every((name, index) => whole[start + index] === name)) ? [at] : [];
    });
