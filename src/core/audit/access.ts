import type { AddonFacts } from '../../model/facts/addon.js';
import type { RecordFact } from '../../model/facts/xml.js';
import { accessModel } from '../odoo/access/rows.js';

/** Models whose records say who may use what: rights until 19.0, permissions and restrictions from 20.0. */
const accessModels: readonly string[] = ['ir.model.access', 'ir.access'];

/** Records that say who may use what, whether or not the manifest loads them. */
export const accessRecords = ({ xml, csv }: AddonFacts): readonly RecordFact[] =>
  [...xml.flatMap(({ facts: { records } }) => records), ...csv.flatMap(({ facts: records }) => records)].filter(({ model }) =>
    accessModels.includes(model),
  );

/** The model that a row gives access to. A restriction of 20.0 gives none: without a permission nobody may do anything. */
function accessible(record: RecordFact): readonly string[] {
  const narrows = record.model === 'ir.access' && record.values['group_id'] === undefined;
  const model = narrows ? undefined : accessModel(record);
  return model === undefined ? [] : [model];
}

/** Models that the records of an addon give access to, as these name them, each once. */
export const accessIn = (facts: AddonFacts): readonly string[] => [...new Set(accessRecords(facts).flatMap(accessible))];
