import type { RecordFact, RecordValue } from '../../../../model/facts/xml.js';
import type { Construct } from './construct.js';

type RecordConstruct = Construct & { readonly holds: (record: RecordFact) => boolean };

const text = (value: RecordValue | undefined): string => {
  if (value === undefined) return '';
  return 'text' in value ? value.text : 'expression' in value ? value.expression : '';
};

const constructs: readonly RecordConstruct[] = [
  {
    id: '1617-xml-shortcuts',
    from: '16.0',
    kind: 'tag',
    holds: ({ element }) => element === 'report' || element === 'act_window',
  },
  {
    id: '1718-view-mode',
    from: '17.0',
    kind: 'tag',
    holds: ({ values }) => ['view_mode', 'binding_view_types', 'mobile_view_mode'].some((field) => /\btree\b/.test(text(values[field]))),
  },
  {
    id: '1819-target-inline',
    from: '18.0',
    kind: 'tag',
    holds: ({ model, values }) => model === 'ir.actions.act_window' && text(values['target']) === 'inline',
  },
];

/** Records of a data file that are written in a way that a series does away with. */
export function constructsInRecords(
  records: readonly RecordFact[],
  from: string,
): readonly { readonly construct: Construct; readonly line: number }[] {
  const wanted = constructs.filter((one) => one.from === from);
  return records.flatMap((record) => wanted.filter(({ holds }) => holds(record)).map((construct) => ({ construct, line: record.line })));
}
