import type { Action } from '../../../model/addon/views.js';
import type { TemplateView } from '../../../model/plan.js';
import { domainText } from '../../odoo/conditions.js';
import { actionXmlId } from '../../odoo/naming.js';
import { pythonInline } from '../../text/python.js';
import { xmlAtDepth, xmlAttribute, xmlElement, xmlText } from '../../text/xml.js';
import type { AddonSource } from '../artefact.js';

/** A window action as its record shows it. */
export function windowAction({ dialect }: AddonSource, id: string, action: Action): TemplateView {
  const { label, model, modes, where, filters, help } = action;
  const context = Object.fromEntries(filters.map((name) => [`search_default_${name}`, 1]));
  return {
    id: xmlAttribute(actionXmlId(id, action)),
    name: xmlText(label),
    model: xmlText(model),
    modes: xmlText(modes.map((mode) => (mode === 'list' ? dialect.listTag : mode)).join(',')),
    domain: where === undefined ? undefined : xmlText(domainText(where, 'filter').text),
    context: filters.length === 0 ? undefined : xmlText(pythonInline(context).text),
    help: help === undefined ? undefined : { title: paragraph(help.title, 'o_view_nocontent_smiling_face'), text: paragraph(help.text) },
  };
}

const paragraph = (text: string, className?: string): TemplateView[string] => xmlAtDepth(xmlElement('p', { class: className }, [text]), 3);
