import { isProven } from '../../../model/known-series.js';
import type { TemplateView } from '../../../model/plan.js';
import { sequenceXmlId } from '../../odoo/naming.js';
import { rstLiteral, rstText, rstTitle } from '../../text/rst.js';
import { recordRules } from '../access-matrix.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { numberedModels } from '../reference-field.js';

/** `README.rst`, which Odoo shows in its apps list: what the addon is, who asked for it, what proves it, how to make it anew. */
export const readme: Artefact = {
  id: 'readme',
  plan(source) {
    const { owner, extendedBy, spec, series, acceptance } = source;
    const view = {
      title: rstTitle(spec.title ?? owner.title, '='),
      summary: spec.summary === undefined ? undefined : rstText(spec.summary),
      entry: rstLiteral(owner.id),
      entryTitle: rstText(owner.title),
      owner: rstText(owner.owner),
      series: rstText(series),
      unproven: !isProven(series),
      extendedBy: extendedBy.map(({ id, title }) => ({ id: rstLiteral(id), title: rstText(title) })),
      contents: contentsOf(source),
      protected: protectedOf(source),
      numbered: numberedModels(source.spec).length > 0,
      numberIsKey: numberedModels(source.spec).some(({ isKey }) => isKey),
      acceptance: acceptance.map((criterion) => ({
        id: rstLiteral(criterion.id),
        entry: criterion.entry === owner.id ? undefined : rstLiteral(criterion.entry),
        scenario: rstText(criterion.scenario),
        given: rstText(criterion.given),
        when: rstText(criterion.when),
        outcome: rstText(criterion.then),
      })),
      command: rstLiteral(`warrant generate ${owner.id} --series ${series}`),
    };
    return [{ path: 'README.rst', template: 'README.rst', view }];
  },
};

function contentsOf({ spec }: AddonSource): readonly TemplateView[] {
  const models = Object.entries(spec.models);
  const lines = [
    { what: 'New models', names: models.filter(([, { kind }]) => kind === 'new').map(([name]) => name) },
    { what: 'Extended models', names: models.filter(([, { kind }]) => kind === 'extend').map(([name]) => name) },
    { what: 'Groups', names: Object.keys(spec.groups) },
    { what: 'Views', names: Object.keys(spec.views) },
    { what: 'Depends on', names: spec.depends },
  ];
  return listed(lines);
}

/** Records that an update of the addon leaves as they are: the files of rules and sequences are under noupdate. */
function protectedOf({ name, spec, dialect }: AddonSource): readonly TemplateView[] {
  const ruled = dialect.access === 'rights-and-rules' ? Object.keys(spec.access) : [];
  const rules = ruled.flatMap((model) => recordRules(spec, model).map(({ id }) => id));
  return listed([
    { what: 'Record rules', names: rules.map((id) => `${name}.${id}`) },
    { what: 'Sequences', names: numberedModels(spec).map(({ model }) => `${name}.${sequenceXmlId(model)}`) },
  ]);
}

function listed(lines: readonly { readonly what: string; readonly names: readonly string[] }[]): readonly TemplateView[] {
  return lines
    .filter(({ names }) => names.length > 0)
    .map(({ what, names }) => ({ what: rstText(what), names: names.map((name) => rstLiteral(name)) }));
}
