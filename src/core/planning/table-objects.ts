import type { Constraint, Model } from '../../model/addon/models.js';
import type { TemplateView } from '../../model/plan.js';
import { snake } from '../odoo/naming.js';
import { pythonLiteral, pythonName } from '../text/python.js';
import { pythonCall, pythonTuple } from '../text/python-value.js';
import { sqlIdentifier, sqlLiteral } from './sql.js';

type Check = Extract<Constraint, { check: unknown }>['check'][number];

/** The fields that a constraint looks at. */
export function constraintFields(constraint: Constraint): readonly string[] {
  if ('unique' in constraint) return constraint.unique;
  return constraint.check.flatMap(({ field, than }) => (typeof than === 'object' ? [field, than.field] : [field]));
}

/** The definition of a constraint in PostgreSQL. */
export function constraintSql(constraint: Constraint): string {
  if ('unique' in constraint) return `UNIQUE(${constraint.unique.map(sqlIdentifier).join(', ')})`;
  return `CHECK(${constraint.check.map(checkSql).join(' AND ')})`;
}

function checkSql({ field, operator, than }: Check): string {
  const other = typeof than === 'object' ? sqlIdentifier(than.field) : sqlLiteral(than);
  return `${sqlIdentifier(field)} ${operator === '!=' ? '<>' : operator} ${other}`;
}

/** Tuples of `_sql_constraints` (until 18.0), or `models.Constraint` as attributes (from 19.0). */
export function constraintViews(constraints: Model['constraints'], form: 'list' | 'attribute'): readonly TemplateView[] {
  return Object.entries(constraints).map(([id, constraint]) => {
    const sql = constraintSql(constraint);
    if (form === 'list') return { value: pythonLiteral(pythonTuple(id, sql, constraint.message), 2, 1) };
    const name = `_${id}`;
    return {
      name: pythonName(name),
      value: pythonLiteral(pythonCall('models.Constraint', [sql, constraint.message]), 1, name.length + ' = '.length),
    };
  });
}

/** Calls of `create_index` in `init()` (until 18.0), or `models.Index` as attributes (from 19.0). */
export function indexViews(model: string, { indexes }: Model, form: 'init' | 'attribute'): readonly TemplateView[] {
  return Object.entries(indexes).map(([id, { fields }]) => {
    const columns = fields.map(sqlIdentifier);
    if (form === 'init') {
      const call = pythonCall('create_index', [pythonName('self.env.cr'), indexName(model, id), pythonName('self._table'), columns]);
      return { value: pythonLiteral(call, 2) };
    }
    const name = `_${id}_index`;
    return {
      name: pythonName(name),
      value: pythonLiteral(pythonCall('models.Index', [`(${columns.join(', ')})`]), 1, name.length + ' = '.length),
    };
  });
}

/** Name of a composite index in the database, the same in all series. */
export const indexName = (model: string, id: string): string => `${snake(model)}_${id}_index`;

/** Name of a constraint in the database, as Odoo makes it of the model's table and the constraint's own name. */
export const constraintName = (model: string, id: string): string => `${snake(model)}_${id}`;
