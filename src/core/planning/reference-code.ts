import type { Model } from '../../model/addon/models.js';
import type { TemplateView } from '../../model/plan.js';
import { python, pythonLiteral, pythonString } from '../text/python.js';
import { pythonCall } from '../text/python-value.js';
import { numberedByCompany, type ReferenceField, unnumbered } from './reference-field.js';

/**
 * The override of `create` that numbers a record. `next_by_code` prefers a sequence of the company; the company may come from
 * a default or from a related record, so that it is read from the record as it will be. Without a sequence the record stays unnumbered.
 */
export function referenceView(definition: Model, { field }: ReferenceField): TemplateView {
  return {
    isNew: python`${pythonLiteral(pythonCall('vals.get', [field, unnumbered]))} == ${pythonString(unnumbered)}`,
    field: pythonString(field),
    unnumbered: pythonString(unnumbered),
    hasCompany: numberedByCompany(definition),
  };
}
