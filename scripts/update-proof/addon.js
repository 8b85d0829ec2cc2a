const label = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const options = (...keys) => keys.map((key) => [key, label(key)]);
const number = (prefix) => ({ type: 'char', required: true, sequence: { prefix } });
const list = (model) => ({ type: 'list', model, columns: [{ field: 'name' }] });
const grants = (group, only) => ({ grants: [{ group, can: 'crud', ...(only === undefined ? {} : { only: { records: only } }) }] });
const common = { name: 'wh_claims', depends: ['mail'] };
const tag = { kind: 'new', label: 'Tag', fields: { name: { type: 'char', required: true } } };
const named = (value) => ({ field: 'name', operator: '!=', value });
const open = (value) => ({ field: 'state', operator: 'in', value });

/** What an addon is when a database gets it first. */
export const first = {
  ...common,
  groups: { clerk: { label: 'Clerk', implies: ['base.group_user'] } },
  models: {
    'res.partner': {
      kind: 'extend',
      fields: {
        wh_note: { type: 'char' },
        wh_terms: { type: 'selection', options: options('cash', 'credit') },
        wh_gone: { type: 'char' },
      },
    },
    'wh.tag': tag,
    'wh.reason': { kind: 'new', label: 'Reason', fields: { name: { type: 'char', required: true } } },
    'wh.claim': {
      kind: 'new',
      label: 'Claim',
      mixins: ['mail.thread'],
      fields: {
        name: number('CLM/'),
        note: { type: 'char', required: true, tracking: true, index: 'btree' },
        state: { type: 'selection', options: options('open', 'sent', 'void', 'lost'), default: 'open' },
        partner_id: { type: 'many2one', to: 'res.partner', required: true, index: 'btree' },
        tag_ids: { type: 'many2many', to: 'wh.tag' },
        photo: { type: 'binary', attachment: true },
        reason_id: { type: 'many2one', to: 'wh.reason' },
      },
      constraints: { note_unique: { unique: ['note', 'partner_id'], message: 'A note stands once.' } },
      indexes: { partner_state: { fields: ['partner_id', 'state'] } },
    },
  },
  access: {
    'wh.claim': grants('clerk', open(['open', 'sent', 'lost'])),
    'wh.tag': grants('clerk'),
    'wh.reason': grants('clerk'),
  },
  views: { claim_list: list('wh.claim') },
};

const { 'wh.claim': claim, 'wh.reason': _reason, 'res.partner': _partner, ...others } = first.models;
const { note, photo, reason_id: _reasonField, ...kept } = claim.fields;

/** Renamed: model, fields, a value, a group and a view. Tightened: the rule. Dropped: two values, a field and a model. */
export const second = {
  ...common,
  groups: { agent: { label: 'Agent', implies: ['base.group_user'], renamedFrom: ['clerk'] } },
  models: {
    ...others,
    'res.partner': {
      kind: 'extend',
      fields: {
        wh_remark: { type: 'char', renamedFrom: ['wh_note'] },
        wh_terms: { type: 'selection', options: options('prepaid', 'credit'), renamedOptions: { prepaid: ['cash'] } },
      },
    },
    'wh.report': {
      ...claim,
      label: 'Report',
      renamedFrom: ['wh.claim'],
      fields: {
        ...kept,
        name: number('RPT/'),
        remark: { ...note, renamedFrom: ['note'] },
        picture: { ...photo, renamedFrom: ['photo'] },
        state: {
          type: 'selection',
          options: options('open', 'submitted'),
          default: 'open',
          renamedOptions: { submitted: ['sent', 'lost'] },
        },
      },
      constraints: { note_unique: { unique: ['remark', 'partner_id'], message: 'A remark stands once.' } },
    },
  },
  access: { 'wh.report': grants('agent', open(['open'])), 'wh.tag': grants('agent', named('zero')) },
  views: { report_list: { ...list('wh.report'), renamedFrom: ['claim_list'] } },
};

/** What the second version takes away for good. */
export const losses = ['wh_claim.state=void', 'res_partner.wh_gone', 'wh_claim.reason_id', 'wh_reason'];

const { 'wh.report': report, ...rest } = second.models;
const { remark, ...same } = report.fields;

/** Renamed once more, so that a database may come from either version; another rule is tightened under its id. */
export const third = {
  ...second,
  models: {
    ...rest,
    'wh.damage': {
      ...report,
      renamedFrom: ['wh.claim', 'wh.report'],
      fields: { ...same, comment: { ...remark, renamedFrom: ['note', 'remark'] } },
      constraints: { note_unique: { unique: ['comment', 'partner_id'], message: 'A comment stands once.' } },
    },
  },
  access: { 'wh.damage': grants('agent', open(['open'])), 'wh.tag': grants('agent', named('two')) },
  views: { report_list: { ...list('wh.damage'), renamedFrom: ['claim_list'] } },
};
