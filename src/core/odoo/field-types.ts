import type { Field } from '../../model/addon/fields.js';

const classes: Readonly<Record<Field['type'], string>> = {
  char: 'Char',
  text: 'Text',
  html: 'Html',
  integer: 'Integer',
  float: 'Float',
  monetary: 'Monetary',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'Datetime',
  selection: 'Selection',
  'selection-add': 'Selection',
  binary: 'Binary',
  image: 'Image',
  many2one: 'Many2one',
  one2many: 'One2many',
  many2many: 'Many2many',
};

/** The class of a field in `odoo.fields`. */
export const fieldClass = (type: Field['type']): string => classes[type];
