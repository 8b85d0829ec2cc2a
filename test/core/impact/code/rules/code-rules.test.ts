import { describe, expect, it } from 'vitest';
import { Code } from '../../../../../src/core/impact/code/rules/code.js';
import { codeRules } from '../../../../../src/core/impact/code/rules/code-rules.js';
import { breaksLeftOut, breaksNotSeenInCode } from '../../../../../src/core/impact/data/breaks-left-out.js';
import type { Files } from '../../../../helpers/addons.js';
import { addonsIn } from '../../../../helpers/impact.js';

const view = (arch: string, type = 'form', model = 'res.partner'): Files => ({
  'mine/views.xml': `<odoo><record id="v" model="ir.ui.view"><field name="model">${model}</field><field name="type">${type}</field><field name="arch" type="xml">${arch}</field></record></odoo>`,
});
const change = (spec: string): Files => ({
  'mine/views.xml': `<odoo><record id="v" model="ir.ui.view"><field name="model">res.partner</field><field name="inherit_id" ref="base.view"/><field name="arch" type="xml">${spec}</field></record></odoo>`,
});
const data = (xml: string): Files => ({ 'mine/data.xml': `<odoo>${xml}</odoo>` });
const record = (model: string, field: string, value: string): Files =>
  data(`<record id="r" model="${model}"><field name="${field}">${value}</field></record>`);
const python = (text: string, file = 'mine/models.py'): Files => ({ [file]: text });
const model = (body: string): Files =>
  python(`from odoo import api, fields, models\n\n\nclass M(models.Model):\n    _inherit = 'res.partner'\n\n    ${body}\n`);
const controller = (route: string): Files =>
  python(`from odoo import http\n\n\nclass C(http.Controller):\n    @http.route('/x', ${route})\n    def x(self):\n        pass\n`);
const script = (text: string): Files => ({ 'mine/static/src/x.js': text });
const manifest = (extra: string, version = '17.0.1.0.0'): Files => ({
  'mine/__manifest__.py': `{'name': 'M', 'author': 'A', 'version': '${version}', ${extra}}`,
});
const access = (group: string): Files => ({
  'mine/ir.model.access.csv': `id,name,model_id:id,group_id:id,perm_read\na,a,model_x,${group},1\n`,
});
const one = '@api.model\n    def create(self, vals):\n        return super().create(vals)';

/** For each rule: what it finds, and what is like it and is right. */
const cases: Readonly<Record<string, { readonly bad: Files; readonly fine?: Files }>> = {
  '1617-attrs': { bad: view('<form><field name="a" attrs="{}"/></form>'), fine: view('<form><field name="a" invisible="b"/></form>') },
  '1617-states-attr': { bad: view('<form><button name="a" states="draft"/></form>'), fine: view('<form><field name="states"/></form>') },
  '1617-version': { bad: manifest('', '16.0.1.0.0'), fine: manifest('', '1.0') },
  '1617-hooks': {
    bad: { ...manifest("'post_init_hook': 'hook'"), 'mine/__init__.py': 'def hook(cr, registry):\n    pass\n' },
    fine: { ...manifest("'post_init_hook': 'hook'"), 'mine/__init__.py': 'def hook(env):\n    pass\n' },
  },
  '1617-column-invisible': {
    bad: view('<tree><field name="a" invisible="1"/></tree>', 'tree'),
    fine: view('<tree><field name="a" invisible="b"/></tree>', 'tree'),
  },
  '1617-field-states': { bad: model('a = fields.Char(states={})'), fine: model('a = fields.Char(readonly=True)') },
  '1617-create-single': { bad: model(one), fine: model(one.replace('@api.model', '@api.model_create_multi')) },
  '1617-acl-no-group': { bad: access(''), fine: access('base.group_user') },
  '1617-xml-shortcuts': {
    bad: data('<report id="r" model="res.partner" string="R" name="a.b"/>'),
    fine: record('ir.actions.report', 'name', 'R'),
  },
  '1617-settings-divs': {
    bad: view('<form><div class="row o_setting_box"/></form>', 'form', 'res.config.settings'),
    fine: view('<form><div class="o_setting_box"/></form>'),
  },
  '1617-savepointcase': { bad: python('from odoo.tests import SavepointCase\n'), fine: python('from odoo.tests import TransactionCase\n') },
  '1617-form-import': { bad: python('from odoo.tests.common import Form\n'), fine: python('from odoo.tests import Form\n') },
  '1617-calendar-quick-add': { bad: view('<calendar quick_add="0"/>', 'calendar'), fine: view('<calendar quick_create="0"/>', 'calendar') },
  '1617-owl-directives': {
    bad: view('<form><field name="a" t-if="b"/></form>'),
    fine: view('<kanban><templates><t t-name="card"><div t-if="a"/></t></templates></kanban>', 'kanban'),
  },
  '1617-odoo-define': { bad: script("odoo.define('a.b', function (require) {});\n"), fine: script("import { a } from '@web/a';\n") },
  '1617-patch-signature': {
    bad: script("import { patch } from '@web/core/utils/patch';\npatch(A.prototype, 'x', { a() {} });\n"),
    fine: script('patch(A.prototype, { a() {} });\n'),
  },
  '1617-assets-common': {
    bad: manifest("'assets': {'web.assets_common': ['a.js']}"),
    fine: manifest("'assets': {'web.assets_backend': ['a.js']}"),
  },
  '1617-active-id': {
    bad: view('<form><field name="a" context="{\'x\': active_id}"/></form>'),
    fine: view('<form><field name="a" context="{\'x\': id}"/></form>'),
  },
  '1718-version': { bad: manifest('', '17.0.1.0.0'), fine: manifest('', '1.0.2') },
  '1718-tree-nested': {
    bad: view('<form><field name="a"><tree/></field></form>'),
    fine: view('<form><field name="a"><list/></field></form>'),
  },
  '1718-view-mode': {
    bad: record('ir.actions.act_window', 'view_mode', 'tree,form'),
    fine: record('ir.actions.act_window', 'view_mode', 'list,form'),
  },
  '1718-tree-view-ref': {
    bad: view('<form><field name="a" context="{\'tree_view_ref\': \'x\'}"/></form>'),
    fine: view('<form><field name="a" context="{\'list_view_ref\': \'x\'}"/></form>'),
  },
  '1718-act-window-view': {
    bad: record('ir.actions.act_window.view', 'view_mode', 'tree'),
    fine: record('ir.actions.act_window.view', 'view_mode', 'list'),
  },
  '1718-oe-chatter': { bad: view('<form><div class="oe_chatter"/></form>'), fine: view('<form><chatter/></form>') },
  '1718-kanban-box': {
    bad: view('<kanban><templates><t t-name="kanban-box"/></templates></kanban>', 'kanban'),
    fine: view('<kanban><templates><t t-name="card"/></templates></kanban>', 'kanban'),
  },
  '1718-group-operator': { bad: model("a = fields.Float(group_operator='sum')"), fine: model("a = fields.Float(aggregator='sum')") },
  '1718-unaccent': { bad: model('a = fields.Char(unaccent=False)'), fine: model('a = fields.Char()') },
  '1718-company-dep-required': {
    bad: model('a = fields.Char(company_dependent=True, required=True)'),
    fine: model('a = fields.Char(company_dependent=True)'),
  },
  '1718-registry-import': { bad: python('from odoo import registry\n'), fine: python('from odoo.modules.registry import Registry\n') },
  '1718-osv-osv': { bad: python('from odoo.osv import osv\n'), fine: python('from odoo.osv import expression\n') },
  '1718-copy-data-multi': {
    bad: model('def copy(self, default=None):\n        self.ensure_one()\n        return super().copy(default)'),
    fine: model('def copy(self, default=None):\n        return super().copy(default)'),
  },
  '1718-active-id': {
    bad: view('<form><field name="a" domain="[(\'b\', \'=\', active_id)]"/></form>'),
    fine: view('<form><field name="active_ids"/></form>'),
  },
  '1718-list-banner': { bad: view('<list banner_route="/x"/>', 'list'), fine: view('<list/>', 'list') },
  '1718-gantt-type': { bad: view('<gantt date_start="a"/>', 'gantt'), fine: view('<form><field name="gantt"/></form>') },
  '1718-lazy-translate': { bad: python('from odoo import _lt\n'), fine: python('from odoo.tools import LazyTranslate\n') },
  '1718-ustr': {
    bad: python("from odoo import tools\n\nA = tools.ustr('a')\n"),
    fine: python("from odoo import tools\n\nA = tools.str2bool('a')\n"),
  },
  '1718-chart-ref-test': {
    bad: python('class T(C):\n    def setUpClass(cls, chart_template_ref=None):\n        pass\n'),
    fine: python('class T(C):\n    def setUpClass(cls):\n        pass\n'),
  },
  '1819-version': { bad: manifest('', '18.0.1.0.0'), fine: manifest('', '19.0.1.0.0') },
  '1819-search-group': { bad: view('<search><group expand="0"/></search>', 'search'), fine: view('<form><group string="A"/></form>') },
  '1819-kanban-box': {
    bad: view('<kanban><t t-name="kanban-box"/></kanban>', 'kanban'),
    fine: view('<kanban><t t-name="card"/></kanban>', 'kanban'),
  },
  '1819-sql-constraints': {
    bad: model("_sql_constraints = [('a', 'UNIQUE (b)', 'C')]"),
    fine: model("_a = models.Constraint('UNIQUE (b)', 'C')"),
  },
  '1819-create-list': { bad: model(one), fine: model('def write(self, vals):\n        return super().write(vals)') },
  '1819-api-returns': {
    bad: model("@api.returns('self')\n    def a(self):\n        pass"),
    fine: model('@api.model\n    def a(self):\n        pass'),
  },
  '1819-registry': { bad: python("import odoo\n\nR = odoo.registry('a')\n"), fine: python('from odoo.modules.registry import Registry\n') },
  '1819-target-inline': {
    bad: record('ir.actions.act_window', 'target', 'inline'),
    fine: record('ir.actions.act_window', 'target', 'current'),
  },
  '1819-osv-expression': { bad: python('from odoo.osv import expression\n'), fine: python('from odoo.fields import Domain\n') },
  '1819-cr-uid-context': {
    bad: model("def a(self):\n        return self._context.get('a')"),
    fine: model("def a(self):\n        return self.env.context.get('a')"),
  },
  '1819-route-json': { bad: controller("type='json'"), fine: controller("type='http'") },
  '1819-auto-join': { bad: model("a = fields.Many2one('res.partner', auto_join=True)"), fine: model("a = fields.Many2one('res.partner')") },
  '1819-author': { bad: { 'mine/__manifest__.py': "{'name': 'M'}" }, fine: manifest('') },
  '1819-init-xml': { bad: manifest("'demo_xml': []"), fine: manifest("'demo': []") },
  '1819-domain-ops': {
    bad: view('<form><field name="a" domain="[(\'b\', \'&lt;&gt;\', 1)]"/></form>'),
    fine: view('<form><field name="a" domain="[(\'b\', \'!=\', 1)]" invisible="b == 1"/></form>'),
  },
  '1819-ormcache-context': { bad: python('from odoo.tools import ormcache_context\n'), fine: python('from odoo.tools import ormcache\n') },
  '1819-public-widget': {
    bad: script("import publicWidget from '@web/legacy/js/public/public_widget';\n"),
    fine: script("import { Interaction } from '@web/public/interaction';\n"),
  },
  '1819-url-join': { bad: python('from urllib.parse import urljoin\n'), fine: python('from urllib.parse import quote\n') },
  '1819-env-tz': {
    bad: model('def a(self):\n        import pytz\n        return pytz.timezone(self.env.user.tz)'),
    fine: model('def a(self):\n        return self.env.tz'),
  },
  '1819-class-without-name': { bad: python('from odoo import models\n\n\nclass Mine(models.Model):\n    a = 1\n'), fine: model('a = 1') },
  '1920-acl-csv': { bad: access('base.group_user'), fine: record('res.partner', 'name', 'A') },
  '1920-ir-rule-xml': { bad: record('ir.rule', 'name', 'A'), fine: record('res.partner', 'name', 'A') },
  '1920-acl-nogroup': { bad: access(''), fine: access('base.group_everyone') },
  '1920-version': { bad: manifest('', '19.0.1.0.0'), fine: manifest('', '20.0.1.0.0') },
  '1920-t-esc-arch': {
    bad: view('<kanban><t t-name="card"><t t-esc="a"/></t></kanban>', 'kanban'),
    fine: view('<kanban><t t-name="card"><t t-out="a"/></t></kanban>', 'kanban'),
  },
  '1920-t-esc-qweb': {
    bad: data('<template id="t"><span t-esc="a"/></template>'),
    fine: data('<template id="t"><span t-out="a"/></template>'),
  },
  '1920-t-call-tset': {
    bad: data('<template id="t"><t t-call="a.b"><t t-set="c" t-value="1"/></t></template>'),
    fine: data('<template id="t"><t t-set="c" t-value="1"/><t t-call="a.b"/></template>'),
  },
  '1920-calendar-date-delay': { bad: view('<calendar date_delay="a"/>', 'calendar'), fine: view('<calendar date_stop="a"/>', 'calendar') },
  '1920-osv': { bad: python('import odoo.osv\n'), fine: python('from odoo import fields\n') },
  '1920-ormcache-import': { bad: python('from odoo.tools import ormcache\n'), fine: python('from odoo import api\n') },
  '1920-pytz': { bad: python('import pytz\n'), fine: python('import zoneinfo\n') },
  '1920-http-imports': { bad: python('from odoo.http import content_disposition\n'), fine: python('from odoo.http import request\n') },
  '1920-bearer-scope': { bad: controller("auth='bearer'"), fine: controller("auth='bearer', bearer_scope='rpc'") },
  '1920-single-transaction-case': {
    bad: python('from odoo.tests import SingleTransactionCase\n'),
    fine: python('from odoo.tests import TransactionCase\n'),
  },
  '1920-test-default-tag': {
    bad: python('class T(C):\n    def test_a(self):\n        pass\n', 'mine/tests/test_a.py'),
    fine: python(
      "from odoo.tests import tagged\n\n\n@tagged('post_install')\nclass T(C):\n    def test_a(self):\n        pass\n",
      'mine/tests/test_a.py',
    ),
  },
  '1920-rec-names-search': { bad: model("_rec_names_search = ['a', 'b']"), fine: model("_rec_name = 'a'") },
  '1920-html-translate': { bad: model('a = fields.Html(translate=True)'), fine: model('a = fields.Char(translate=True)') },
  '1920-registry-init': {
    bad: model('def a(self):\n        return self.env.registry._init'),
    fine: model('def a(self):\n        return self.env.registry.ready'),
  },
  '1920-route-readonly': { bad: controller('readonly=True'), fine: controller('replica=True') },
  '1920-env-clear': { bad: model('def a(self):\n        self.env.clear()'), fine: model('def a(self):\n        self.env.flush_all()') },
  '1920-sql-constraints': { bad: model("_sql_constraints = [('a', 'UNIQUE (b)', 'C')]"), fine: model("_order = 'a'") },
  '1920-date-filter-range': {
    bad: view('<search><filter name="a" date="b" start_month="-1"/></search>', 'search'),
    fine: view('<search><filter name="a" date="b"/></search>', 'search'),
  },
  '1920-owl-usestate': { bad: script("import { useState } from '@odoo/owl';\n"), fine: script("import { Component } from '@odoo/owl';\n") },
  '1920-jquery': {
    bad: script("import { ensureJQuery } from '@web/core/ensure_jquery';\n"),
    fine: script("import { a } from '@web/core/a';\n"),
  },
  '1920-action-service': {
    bad: script("import { a } from '@web/webclient/actions/action_service';\n"),
    fine: script("import { a } from '@web/webclient/actions/action_plugin';\n"),
  },
  '1920-orm-service': {
    bad: script("import { a } from '@web/core/orm_service';\n"),
    fine: script("import { a } from '@web/core/orm_plugin';\n"),
  },
};

const hits = (id: string, files: Files): number => {
  const [facts] = addonsIn(files, '17.0');
  const rule = codeRules.find((one) => one.id === id);
  return facts === undefined || rule === undefined ? Number.NaN : rule.find(new Code(facts)).length;
};

describe('rules for code', () => {
  it('are all tried', () => {
    expect(Object.keys(cases).toSorted()).toEqual(codeRules.map(({ id }) => id).toSorted());
  });

  it.each(Object.entries(cases))('%s finds what is wrong, and nothing else', (id, { bad, fine }) => {
    expect([hits(id, bad), fine === undefined ? 0 : hits(id, fine)]).toEqual([1, 0]);
  });

  it('finds anchors that are written by hand', () => {
    const [facts] = addonsIn(
      change('<xpath expr="//tree/field[@name=\'a\']" position="after"><field name="b" attrs="{}"/></xpath>'),
      '16.0',
    );
    expect(facts === undefined ? [] : codeRules.filter(({ find }) => find(new Code(facts)).length > 0).map(({ id }) => id)).toContain(
      '1617-attrs',
    );
  });

  it.each(codeRules)('$id bears its step in its id, and says what to do', ({ id, from, to, title, remedy }) => {
    expect(id.slice(0, 4)).toBe(`${from.slice(0, 2)}${to.slice(0, 2)}`);
    expect([title.length > 10, /^[^.].*\.$/.test(remedy)]).toEqual([true, true]);
  });

  it('are, with those that code does not show, what entries leave out', () => {
    const unseen = breaksNotSeenInCode.flatMap(({ breaks }) => [...breaks]);
    const left = breaksLeftOut.flatMap(({ breaks }) => [...breaks]);
    const found = new Set<string>([...codeRules.map(({ id }) => id), ...unseen]);
    expect(left.filter((id) => !found.has(id))).toEqual([]);
    expect(new Set<string>(unseen).size).toBe(unseen.length);
  });
});
