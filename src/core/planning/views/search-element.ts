import type { SearchView } from '../../../model/addon/views.js';
import { domainText } from '../../odoo/conditions.js';
import { pythonInline } from '../../text/python.js';
import { type Xml, xmlElement } from '../../text/xml.js';
import type { AddonSource } from '../artefact.js';

/** A search view. The group around the groupings is bare: its former attributes are refused from 19.0 on. */
export function searchElement({ spec }: AddonSource, view: SearchView): Xml {
  const filters = view.filters.map(({ name, label, where }) =>
    xmlElement('filter', { name, string: label, domain: domainText(where, 'filter') }),
  );
  const model = spec.models[view.model];
  const archivable = model !== undefined && Object.hasOwn(model.fields, 'active');
  const archived = archivable && !view.filters.some(({ name }) => name === 'archived') ? [archivedFilter()] : [];
  return xmlElement('search', { string: view.label }, [
    ...view.fields.map((name) => xmlElement('field', { name })),
    ...separated(filters),
    ...separated(archived),
    ...groupings(view),
  ]);
}

const separated = (filters: readonly Xml[]): readonly Xml[] => (filters.length === 0 ? [] : [xmlElement('separator'), ...filters]);

/** What lets a person find archived records again. */
function archivedFilter(): Xml {
  const domain = domainText({ field: 'active', operator: '=', value: false }, 'filter');
  return xmlElement('filter', { name: 'archived', string: 'Archived', domain });
}

function groupings({ groupBy }: SearchView): readonly Xml[] {
  if (groupBy.length === 0) return [];
  const filters = groupBy.map(({ name, label, field }) =>
    xmlElement('filter', { name, string: label, context: pythonInline({ group_by: field }) }),
  );
  return [xmlElement('group', {}, filters)];
}
