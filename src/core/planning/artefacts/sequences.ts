import type { TemplateView } from '../../../model/plan.js';
import { sequenceXmlId } from '../../odoo/naming.js';
import { xmlAttribute, xmlText } from '../../text/xml.js';
import type { Artefact } from '../artefact.js';
import { numberedModels, type ReferenceField } from '../reference-field.js';

/** `data/ir_sequence_data.xml`: one sequence per model that numbers its records. */
export const sequences: Artefact = {
  id: 'sequences',
  plan({ spec }) {
    const sequences = numberedModels(spec).map(({ model, label, reference }) => sequenceView(model, label, reference));
    return sequences.length === 0
      ? []
      : [{ path: 'data/ir_sequence_data.xml', template: 'data/ir_sequence_data.xml', view: { sequences } }];
  },
};

function sequenceView(model: string, label: string, { sequence }: ReferenceField): TemplateView {
  return {
    id: xmlAttribute(sequenceXmlId(model)),
    name: xmlText(label),
    code: xmlText(model),
    prefix: xmlText(sequence.prefix),
    padding: xmlText(String(sequence.padding)),
  };
}
