const shown = (value) =>
  Array.isArray(value) ? value.map((item) => (Array.isArray(item) ? item.join(' ') : String(item))).join(', ') : String(value);
const column = (claims, index) => claims.map((claim) => shown(claim[index]));
const onlyOne = (list) => [...new Set(list)].join(', ');

/** What is compared, and how it reads in the state of a database. */
const rows = [
  ['version of the addon', ({ version }) => version],
  ['text of four records', ({ claims }) => column(claims, 1).join(', ')],
  ['their state', ({ claims }) => column(claims, 2).join(', ')],
  [
    'their number, tags and file',
    ({ claims }) => `${column(claims, 0)[0]} …; ${onlyOne(column(claims, 3))}; ${onlyOne(column(claims, 4))}`,
  ],
  ['text and value on res.partner', ({ partner }) => shown(partner)],
  ['default that a user set', (state) => state.default],
  ['messages, tracked changes', ({ messages, tracked }) => `${messages}, ${tracked}`],
  ['sequence: prefix, padding set by hand, next', ({ sequence }) => shown(sequence)],
  ['rules and their domains', ({ rules }) => rules.map(([name, domain]) => `${name} ${domain}`).join('; ')],
  ['records that the group sees', (state) => String(state['seen by a clerk'])],
  ['tags that the group sees', (state) => shown(state['tags of a clerk'])],
  ['tables', ({ tables }) => shown(tables)],
  ['columns', ({ columns }) => shown(columns)],
  ['constraints', ({ constraints }) => shown(constraints.filter((name) => !name.includes('main_attachment')))],
  ['rows of Odoo under former names', (state) => shown(state['former names']) || 'none'],
];

/** Before and after of one series as Markdown. */
export function tableOf({ before, after, stepped, jumped, left }) {
  const states = [before, after, stepped, jumped];
  const lines = rows.map(([what, read]) => `| ${what} | ${states.map((state) => read(state)).join(' | ')} |`);
  const leftovers = Object.entries(left).map(([what, found]) => `${what}: ${found.join(', ') || 'none'}`);
  return [
    '| | n | n+1 | n+2 | n to n+2 |',
    '|---|---|---|---|---|',
    ...lines,
    '',
    `Left after uninstalling: ${leftovers.join('; ')}.`,
  ].join('\n');
}

/** What is not as it has to be; empty when all is. */
export function faultsOf({ before, after, stepped, jumped, complained }) {
  const faults = [...complained.map((line) => `the log complains: ${line}`)];
  const expect = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) faults.push(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  };
  const later = { after, stepped, jumped };
  for (const [name, state] of Object.entries(later)) {
    for (const index of [0, 1, 3, 4])
      expect(`${name}, value ${index} of the records`, column(state.claims, index), column(before.claims, index));
    expect(`${name}, states`, column(state.claims, 2), ['open', 'submitted', 'void', 'submitted']);
    expect(`${name}, partner`, state.partner, ['kept', 'prepaid']);
    expect(`${name}, default`, state.default, 'prepaid');
    expect(`${name}, messages`, [state.messages, state.tracked], [before.messages, before.tracked]);
    expect(`${name}, sequence`, state.sequence, ['RPT/', 7, before.sequence[2]]);
    expect(`${name}, records that the group sees`, state['seen by a clerk'], 1);
    expect(`${name}, former names`, state['former names'], []);
  }
  expect('before, records that the group sees', before['seen by a clerk'], 4);
  expect('stepped, tags that the group sees', stepped['tags of a clerk'], ['one']);
  expect('jumped', { ...jumped, claims: [] }, { ...stepped, claims: [] });
  return faults;
}
