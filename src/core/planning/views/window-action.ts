import type { Action } from '../../../model/addon/actions.js';
import type { TemplateView } from '../../../model/plan.js';
import { domainText } from '../../odoo/conditions.js';
import { contextText } from '../../odoo/context-text.js';
import { actionXmlId, groupRef, viewXmlId } from '../../odoo/naming.js';
import { xmlAtDepth, xmlAttribute, xmlElement, xmlText } from '../../text/xml.js';
import type { AddonSource } from '../artefact.js';
import { linkAll } from '../artefacts/groups.js';

/** A window action as its record shows it. */
export function windowAction(source: AddonSource, id: string, action: Action): TemplateView {
  const { dialect, spec } = source;
  const { label, model, modes, where, filters, target, view, search, binding, groups, help } = action;
  const context = { ...Object.fromEntries(filters.map((name) => [`search_default_${name}`, 1])), ...action.context };
  const viewRef = (named: string | undefined): TemplateView[string] =>
    named === undefined ? undefined : xmlAttribute(named.includes('.') ? named : viewXmlId(named, spec.views[named]));
  const listed = (names: readonly string[]): string => names.map((mode) => (mode === 'list' ? dialect.listTag : mode)).join(',');
  return {
    id: xmlAttribute(actionXmlId(id, action)),
    name: xmlText(label),
    model: xmlText(model),
    modes: xmlText(listed(modes)),
    domain: where === undefined ? undefined : xmlText(domainText(where, 'filter').text),
    context: Object.keys(context).length === 0 ? undefined : xmlText(contextText(context).text),
    target: target === undefined ? undefined : xmlText(target),
    view: viewRef(view),
    search: viewRef(search),
    binding:
      binding === undefined
        ? undefined
        : {
            model: xmlAttribute(binding.model),
            modes: binding.modes === undefined ? undefined : xmlText(listed(binding.modes)),
          },
    groups: groups === undefined ? undefined : xmlAttribute(linkAll(groups.map((group) => groupRef(source, group)))),
    groupsField: groups === undefined ? undefined : xmlAttribute(dialect.userGroups),
    help: help === undefined ? undefined : { title: paragraph(help.title, 'o_view_nocontent_smiling_face'), text: paragraph(help.text) },
  };
}

const paragraph = (text: string, className?: string): TemplateView[string] => xmlAtDepth(xmlElement('p', { class: className }, [text]), 3);
