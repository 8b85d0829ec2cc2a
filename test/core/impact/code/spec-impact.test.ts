import { expect, it } from 'vitest';
import { compareSeries } from '../../../../src/core/catalogue/diff/compare.js';
import { wholeScope } from '../../../../src/core/catalogue/scope.js';
import { specImpacts } from '../../../../src/core/impact/code/spec-impact.js';
import { consumerTouchpoints } from '../../../../src/core/impact/consumer-touchpoints.js';
import type { Consumer } from '../../../../src/model/consumer.js';
import { catalogueOf, impactOf, told } from '../../../helpers/impact.js';

const model = (name: string, field: string) =>
  `from odoo import fields, models\n\n\nclass M(models.Model):\n    _name = '${name}'\n\n    ${field} = fields.Integer()\n    loads = fields.Integer()\n`;

it('names the consumer and its owner of what is gone, each for itself, and blocks no installation', () => {
  const [was, now] = [
    catalogueOf('17.0', { 'dock/models.py': model('dock.slot', 'pallets') }),
    catalogueOf('18.0', { 'dock/models.py': model('dock.slot', 'x') }),
  ];
  const steps = [{ from: '17.0', to: '18.0', changes: compareSeries(wholeScope(was), wholeScope(now)) }] as const;
  const catalogue = (series: string) => (series === '17.0' ? was : now);
  const consumers: readonly Consumer[] = [
    { kind: 'rpc', name: 'Warehouse sync', reads: ['dock.slot.pallets', 'dock.slot.loads'], owner: '@ada' },
    { kind: 'bi', name: 'Yard report', reads: ['dock.slot.pallets'] },
  ];
  const judge = specImpacts({ steps, catalogueOf: catalogue, from: '17.0', to: '18.0' });
  const place = () => ({ file: 'CR-0001-x.ts', line: 3 });
  const touchpoints = consumerTouchpoints(consumers);
  const findings = judge({ entry: 'CR-0001', addon: undefined, touchpoints, consumers, depends: ['dock'], place });
  expect(findings.map(({ severity, use, message }) => [severity, use, message])).toEqual([
    ['runtime-error', 'read', expect.stringMatching(/dock\.slot\.pallets.*; Warehouse sync \(rpc\) uses it, its owner is @ada$/)],
    ['runtime-error', 'read', expect.stringMatching(/dock\.slot\.pallets.*; Yard report \(bi\) uses it, nobody is named as its owner$/)],
  ]);
});

it('tells a model that is gone once in a line of a method, with what is known to do, as an error when it runs', () => {
  const files = {
    'mine/__manifest__.py': "{'name': 'M', 'version': '18.0.1.0.0', 'author': 'A', 'depends': ['uom']}",
    'mine/models.py': `from odoo import models


class M(models.Model):
    _name = 'mine'

    def a(self):
        return self.env['uom.category'].search([('loads', '=', 1)]).loads
`,
  };
  const unit = { 'uom/unit.py': model('uom.uom', 'factor') };
  const odoos = { '18.0': { 'uom/models.py': model('uom.category', 'pallets'), ...unit }, '19.0': unit };
  const impact = impactOf(odoos, files);
  const ofModel = told(impact).filter((line) => /uom\.category( |$)/.test(line));
  expect(ofModel).toEqual([expect.stringMatching(/^mine\/models\.py:8 runtime-error model-removed: /)]);
  expect(told(impact).filter((line) => line.includes('blocks-install') || line.includes('1819-uom'))).toEqual([]);
  expect(impact.addons[0]?.findings.find(({ rule }) => rule === 'model-removed')?.remedy).toContain('relative_uom_id');
});
