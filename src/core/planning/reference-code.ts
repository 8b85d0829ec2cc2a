import type { Model } from '../../model/addon/models.js';
import type { TemplateView } from '../../model/plan.js';
import { python, pythonLiteral, pythonName, pythonString } from '../text/python.js';
import { pythonCall } from '../text/python-value.js';
import { type ReferenceField, unnumbered } from './reference-field.js';

/** The override of `create` that numbers a record. */
export function referenceView(definition: Model, { field, sequence }: ReferenceField): TemplateView {
  const hasCompany = definition.fields['company_id']?.type === 'many2one';
  return {
    isNew: python`${pythonLiteral(pythonCall('vals.get', [field, unnumbered]))} == ${pythonString(unnumbered)}`,
    field: pythonString(field),
    name: pythonName(field),
    hasCompany,
    perCompany: sequence.perCompany,
  };
}
