import { expect, it } from 'vitest';
import { lossWords } from '../../../src/core/report/loss-words.js';
import type { DataLoss } from '../../../src/model/data-loss.js';

const field = { kind: 'field', id: 'wh_tag.a', what: 'field wh.tag.a', table: 'wh_tag', column: 'a' } as const;

it.each<[DataLoss, string]>([
  [field, 'drop field wh.tag.a: column a of table wh_tag'],
  [
    { ...field, table: 'wh_rel', storage: 'relation' },
    'take field wh.tag.a away: table wh_rel stays with its rows, and nothing reads it any more',
  ],
  [
    { ...field, storage: 'attachments' },
    'take field wh.tag.a away: its files stay in table ir_attachment, and nothing reads them any more',
  ],
  [
    { kind: 'model', id: 'wh_tag', what: 'model wh.tag', table: 'wh_tag' },
    'take model wh.tag away: table wh_tag stays with all rows, and nothing reads it any more',
  ],
  [
    { ...field, kind: 'selection-value', what: 'value x of field wh.tag.a' },
    'take value x of field wh.tag.a away: rows of table wh_tag keep it in column a, where no list shows it and nobody can choose it',
  ],
  [
    { kind: 'record', id: 'wh.b', what: 'record wh.b of res.groups', table: 'res_groups' },
    'drop record wh.b of res.groups: record wh.b in table res_groups',
  ],
])('says what an update does: %j', (loss, words) => {
  expect(lossWords(loss)).toBe(words);
});
