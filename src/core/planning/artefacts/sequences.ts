import type { TemplateView } from '../../../model/plan.js';
import { xmlAttribute, xmlText } from '../../text/xml.js';
import type { Artefact } from '../artefact.js';
import { snake } from '../naming.js';
import { type ReferenceField, referenceField } from '../reference-field.js';

/** `data/ir_sequence_data.xml`: one sequence per model that numbers its records. */
export const sequences: Artefact = {
  id: 'sequences',
  plan({ spec }) {
    const views = Object.entries(spec.models).flatMap(([model, definition]) => {
      const reference = referenceField(definition);
      return reference === undefined || definition.kind !== 'new' ? [] : [sequenceView(model, definition.label, reference)];
    });
    if (views.length === 0) return [];
    return [{ path: 'data/ir_sequence_data.xml', template: 'data/ir_sequence_data.xml', view: { sequences: views } }];
  },
};

function sequenceView(model: string, label: string, { sequence }: ReferenceField): TemplateView {
  return {
    id: xmlAttribute(`sequence_${snake(model)}`),
    name: xmlText(label),
    code: xmlText(model),
    prefix: xmlText(sequence.prefix),
    padding: xmlText(String(sequence.padding)),
  };
}
