import type { FieldNode, FormView, LayoutNode, SmartButton } from '../../../model/addon/views.js';
import type { Condition } from '../../../model/condition.js';
import { iconOf } from '../../odoo/icons.js';
import { smartButtonNames } from '../../odoo/naming.js';
import { pythonInline } from '../../text/python.js';
import { type Xml, xmlElement } from '../../text/xml.js';
import type { AddonSource } from '../artefact.js';
import { smartButtonGroups } from '../smart-buttons.js';
import { fieldElement } from './field-element.js';
import { hiddenFields } from './hidden-fields.js';
import { layoutElements } from './layout.js';
import { modifierAttributes } from './modifiers.js';
import type { ViewContext } from './view-context.js';

/** A whole form: header, sheet with buttons, ribbon, heading, groups and notebook, chatter. */
export function formElement(source: AddonSource, view: FormView): Xml {
  const context: ViewContext = { source, model: view.model, kind: 'form' };
  const model = source.spec.models[view.model];
  const archivable = model !== undefined && Object.hasOwn(model.fields, 'active');
  const present = [view.title, view.statusbar?.field].filter((field) => field !== undefined);
  const sheet = [
    ...buttonBox(source, view.smartButtons),
    ...(archivable ? [ribbon(source)] : []),
    ...hiddenFields(context, [...view.header, ...view.sheet, ...view.notebook, ...view.footer], archivable ? [archived] : [], present),
    ...view.sheet.filter(isPicture).map((node) => fieldElement(context, node, 'oe_avatar')),
    ...heading(view),
    ...layoutElements(
      context,
      view.sheet.filter((node) => !isPicture(node)),
      'sheet',
    ),
    ...layoutElements(context, view.notebook, 'sheet'),
  ];
  const footer = view.footer.length === 0 ? [] : [xmlElement('footer', {}, layoutElements(context, view.footer, 'group'))];
  return xmlElement('form', { string: view.label }, [
    ...header(context, view),
    ...(view.dialog ? sheet : [xmlElement('sheet', {}, sheet)]),
    ...footer,
    ...(view.chatter ? [chatter(source, view.model)] : []),
  ]);
}

/** A picture of the sheet itself stands beside the heading, as on Odoo's own forms. */
const isPicture = (node: LayoutNode): node is FieldNode => 'field' in node && node.widget === 'image';

function header(context: ViewContext, { statusbar, header: nodes }: FormView): readonly Xml[] {
  const above = layoutElements(context, nodes, 'group');
  if (statusbar === undefined) return above.length === 0 ? [] : [xmlElement('header', {}, above)];
  const { field, visible, clickable } = statusbar;
  const attributes = {
    name: field,
    widget: 'statusbar',
    statusbar_visible: visible?.join(','),
    options: clickable ? pythonInline({ clickable: '1' }) : undefined,
  };
  return [xmlElement('header', {}, [...above, xmlElement('field', attributes)])];
}

function heading({ title }: FormView): readonly Xml[] {
  if (title === undefined) return [];
  return [xmlElement('div', { class: 'oe_title' }, [xmlElement('h1', {}, [xmlElement('field', { name: title })])])];
}

function buttonBox(source: AddonSource, buttons: readonly SmartButton[]): readonly Xml[] {
  if (buttons.length === 0) return [];
  return [
    xmlElement(
      'div',
      { name: 'button_box', class: 'oe_button_box' },
      buttons.map((button) => smartButton(source, button)),
    ),
  ];
}

function smartButton(source: AddonSource, button: SmartButton): Xml {
  const { field, method } = smartButtonNames(button.name);
  const groups = smartButtonGroups(source, button).join(',');
  const attributes = {
    name: method,
    type: 'object',
    class: 'oe_stat_button',
    ...iconOf(source.dialect, button.icon),
    groups: groups === '' ? undefined : groups,
  };
  return xmlElement('button', attributes, [xmlElement('field', { name: field, widget: 'statinfo', string: button.label })]);
}

const archived: Condition = { field: 'active', operator: '=', value: true };

function ribbon({ dialect }: AddonSource): Xml {
  const attributes = { name: 'web_ribbon', title: 'Archived', bg_color: dialect.ribbon };
  return xmlElement('widget', { ...attributes, ...modifierAttributes(dialect, { invisible: archived }) });
}

/** Before 18.0 the three fields are written out; activities only where the model has them. */
function chatter({ dialect, spec }: AddonSource, model: string): Xml {
  if (dialect.chatter === 'tag') return xmlElement('chatter');
  const activities = spec.models[model]?.mixins.includes('mail.activity.mixin') === true;
  const names = ['message_follower_ids', ...(activities ? ['activity_ids'] : []), 'message_ids'];
  return xmlElement(
    'div',
    { class: 'oe_chatter' },
    names.map((name) => xmlElement('field', { name })),
  );
}
