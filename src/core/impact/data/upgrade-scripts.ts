/**
 * The rewriting scripts that Odoo ships (`odoo/upgrade_code`, the whole list of 18.0 and 19.0) and where what they repair is found here: by
 * rules of the sourced list, or by none, with the reason. A finding of such a rule can be repaired by `odoo-bin upgrade_code`.
 */
export const upgradeScripts: readonly UpgradeScript[] = [
  { script: '17.5-00-example', why: 'It shows how a script is written and changes nothing.' },
  {
    script: '17.5-01-tree-to-list',
    rules: ['1718-tree-tag', '1718-tree-nested', '1718-view-mode', '1718-tree-view-ref', '1718-act-window-view'],
  },
  { script: '18.1-00-sql-constraint', rules: ['1819-sql-constraints'] },
  { script: '18.1-02-route-jsonrpc', rules: ['1819-route-json'] },
  {
    script: '18.2-00-l10n-translate',
    why: 'It moves translations into the data of charts of accounts, which only localizations of accounting have.',
  },
  {
    script: '18.3-00-l10n-fiscal-position-taxes',
    why: 'It rewrites taxes of fiscal positions in the data of charts of accounts, which only localizations of accounting have.',
  },
  { script: '18.5-00-deprecated-properties', rules: ['1819-cr-uid-context'] },
  { script: '18.5-00-domain-dynamic-dates', rules: ['1819-dynamic-dates'] },
  {
    script: '18.5-00-no-tax-tag-invert',
    why: 'It turns the signs of tax tags in reports and data of accounting, which only localizations of accounting have.',
  },
];

export type UpgradeScript = { readonly script: string } & ({ readonly rules: readonly string[] } | { readonly why: string });

const byRule = new Map(upgradeScripts.flatMap((one) => ('rules' in one ? one.rules.map((rule) => [rule, one.script] as const) : [])));

/** The script that repairs what a rule finds, for `odoo-bin upgrade_code --script`; undefined when Odoo ships none. */
export const scriptFor = (rule: string): string | undefined => byRule.get(rule);
