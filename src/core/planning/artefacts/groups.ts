import type { Group } from '../../../model/addon/security.js';
import type { TemplateView } from '../../../model/plan.js';
import { groupXmlId } from '../../odoo/naming.js';
import { pythonInline } from '../../text/python.js';
import { xmlAttribute, xmlText } from '../../text/xml.js';
import type { AddonSource, Artefact } from '../artefact.js';

/** `security/<addon>_groups.xml`: the groups and where they appear on a user. */
export const groups: Artefact = {
  id: 'groups',
  plan(source) {
    const { name, spec, dialect } = source;
    const list = inOrder(spec.groups);
    if (list.length === 0) return [];
    const view = {
      category: dialect.groupHome === 'category',
      privilege: homeOf(source),
      groups: list.map(([id, group]) => groupView(source, id, group)),
    };
    return [{ path: `security/${name}_groups.xml`, template: 'security/groups.xml', view }];
  },
};

function homeOf({ name, spec }: AddonSource): TemplateView | undefined {
  if (spec.privilege === undefined) return undefined;
  const { label, category } = spec.privilege;
  return {
    id: xmlAttribute(name),
    label: xmlText(label),
    parent: category === undefined ? undefined : xmlAttribute(category),
  };
}

function groupView({ name, spec, dialect }: AddonSource, id: string, group: Group): TemplateView {
  const implied = group.implies.map((other) => (other.includes('.') ? other : groupXmlId(other, spec.groups[other]))).toSorted();
  return {
    id: xmlAttribute(groupXmlId(id, group)),
    label: xmlText(group.label),
    category: spec.privilege !== undefined && dialect.groupHome === 'category' ? xmlAttribute(name) : undefined,
    privilege: spec.privilege !== undefined && dialect.groupHome === 'privilege' ? xmlAttribute(name) : undefined,
    implied: implied.length === 0 ? undefined : xmlAttribute(linkAll(implied)),
    administrators: group.administrators ? xmlAttribute(dialect.groupUsers) : undefined,
    users: xmlAttribute(linkAll(['base.user_root', 'base.user_admin'])),
  };
}

/** Python that links records to an x2many field, for `eval=`. */
export function linkAll(xmlIds: readonly string[]): string {
  return `[${xmlIds.map((id) => `Command.link(ref(${pythonInline(id).text}))`).join(', ')}]`;
}

/** A group stands after those of this addon that it implies, because a reference can only point back. */
function inOrder(all: AddonSource['spec']['groups']): readonly (readonly [string, Group])[] {
  const done = new Map<string, Group>();
  const visit = (id: string, path: readonly string[]): void => {
    const group = all[id];
    if (group === undefined || done.has(id) || path.includes(id)) return;
    for (const other of group.implies.toSorted()) visit(other, [...path, id]);
    done.set(id, group);
  };
  for (const id of Object.keys(all).toSorted()) visit(id, []);
  return [...done];
}
