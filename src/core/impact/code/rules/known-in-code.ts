import type { InCode } from '../../../../model/impact/code-place.js';
import type { Touchpoint } from '../../../../model/touchpoint.js';
import { all, type Find, nodes } from './finders.js';

type Matched = Touchpoint<InCode>;

const takes = ({ parameters = [] }: Matched, name: string): boolean => parameters.some((one) => one.replace(/=$/, '') === name);

/** What code tells and an entry does not: whether a break that is known by the name of a method concerns this use of it. */
export const refinements: Readonly<Record<string, (touchpoint: Matched) => boolean>> = {
  '1819-name-search-args': (touched) => takes(touched, 'args') || touched.given?.keywords.includes('args') === true,
  '1819-search-access': (touched) =>
    takes(touched, 'access_rights_uid') || touched.parameters?.some((one) => one.startsWith('**')) === false,
  '1920-config-param': ({ model }) => model === 'ir.config_parameter',
  '1718-invisible-fields': () => false,
  '1718-related-store': () => false,
};

const treePath = /(^|\/|::|\()tree\b/;

const lists: Find = all(
  nodes(({ node, above }) => node.tag === 'tree' && !above.some(({ tag }) => tag === 'field')),
  nodes(({ node }) => treePath.test(node.attributes['expr'] ?? '')),
);

/** Known breaks that a touchpoint does not show: they are found by their syntax. */
export const knownInSyntax: Readonly<Record<string, Find>> = {
  '1617-open-formview-button': nodes(({ node }) => node.tag === 'button' && node.attributes['name'] === 'get_formview_action'),
  '1718-tree-tag': lists,
  '1718-oe-chatter-xpath': nodes(({ node }) => /oe_chatter/.test(node.attributes['expr'] ?? '')),
  '1920-icons': nodes(
    ({ node: { attributes } }) => /^fa-/.test(attributes['icon'] ?? '') || /(^|\s)fa\s+fa-/.test(attributes['class'] ?? ''),
  ),
  '1920-widgets': nodes(({ node }) => /^(remaining_days|selection_badge)$/.test(node.attributes['widget'] ?? '')),
};
