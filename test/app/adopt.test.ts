import { join } from 'node:path';
import { expect, it } from 'vitest';
import { adopt } from '../../src/app/adopt.js';
import { checkRegister } from '../../src/app/check-register.js';
import type { AdoptedAddon } from '../../src/model/adoption.js';
import { UserError } from '../../src/model/errors.js';
import { damageNote, oddsAndEnds, twoFeatures } from '../fixtures/adoption.js';
import { type Files, folderWith } from '../helpers/addons.js';
import { policyText, tempFolder } from '../helpers/temp-register.js';

const below = (name: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [join(name, path), text]));
const people = { process: 'order-to-cash', requester: 'cleo', owner: 'head-of-sales' };
const quiet = { ...people, cacheDir: null, say: () => undefined };

function registerBeside(addons: Files) {
  const register = tempFolder({ 'register/policy.ts': policyText });
  return { ...register, paths: [folderWith(addons)] };
}

const told = ({ unexpressed }: AdoptedAddon): readonly string[] => unexpressed.map(({ side, kind, name }) => `${side} ${kind} ${name}`);

it('drafts an addon whose rendering states everything that the addon states', async () => {
  const { root, paths, read } = registerBeside(below('damage_note', damageNote));
  const { adopted, exitCode } = await adopt({ ...quiet, root, paths, dryRun: false });
  const [addon] = adopted;
  expect(addon?.unexpressed).toEqual([]);
  expect([addon?.declarative.expressed, exitCode]).toEqual([addon?.declarative.statements, 0]);
  expect(read('register/entries/CR-0001-damage-notes.ts')).toContain('The entry says everything that the addon says.');
});

it('lists what an entry has no words for, each with its reason, and nothing else', async () => {
  const { root, paths } = registerBeside(below('odds_and_ends', oddsAndEnds));
  const [addon] = (await adopt({ ...quiet, root, paths, dryRun: true })).adopted;
  expect(addon === undefined ? [] : told(addon)).toMatchInlineSnapshot(`
    [
      "original manifest key post_init_hook",
      "original manifest key assets",
      "original controller Odds",
      "original model attribute sale.order: _order",
      "original field sale.order.odd_reference",
      "both method sale.order._compute_total()",
      "original method sale.order.action_confirm()",
      "original view change odds_and_ends.view_odd: //header inside",
      "original QWeb template odds_and_ends.page",
      "original record odds_and_ends.cron (ir.cron)",
      "original data operation <function> sale.order write",
      "original script static/src/odds.js",
    ]
  `);
  expect(addon?.criteria).toBe(2);
});

it('gives each feature of a mixed addon an entry, and the addon one owner', async () => {
  const { root, paths } = registerBeside(below('two_things', twoFeatures));
  const [addon] = (await adopt({ ...quiet, root, paths, dryRun: false })).adopted;
  expect(addon?.unexpressed).toEqual([]);
  expect(addon?.entries.map(({ id, title, extends: owner }) => [id, title, owner])).toEqual([
    ['CR-0001', 'Two things', undefined],
    ['CR-0002', 'Two things: stock.picking', 'CR-0001'],
  ]);
});

it('writes drafts that the check reads and the gate does not let pass', async () => {
  const { root, paths } = registerBeside({ ...below('damage_note', damageNote), ...below('odds_and_ends', oddsAndEnds) });
  await adopt({ ...quiet, root, paths, dryRun: false });
  const { findings, review } = await checkRegister({ root, at: '2026-06-01', cacheDir: null });
  expect(findings.filter(({ exitCode }) => exitCode === 2)).toEqual([]);
  expect(review.entries.map(({ state, verdict }) => [state, verdict.allowed])).toEqual([
    ['draft', false],
    ['draft', false],
  ]);
});

it('skips owned addons and modules of Odoo, tells what cannot be read, and drafts the rest', async () => {
  const { root, paths } = registerBeside({
    ...below('damage_note', damageNote),
    ...below('two_things', twoFeatures),
    'sale/__manifest__.py': "{'name': 'Sales', 'version': '17.0.1.0.0'}",
    'broken/__manifest__.py': "{'name': ",
    'no_series/__manifest__.py': "{'name': 'No series', 'version': '1.0'}",
  });
  await adopt({ ...quiet, root, paths: [join(paths[0] ?? '', 'damage_note')], dryRun: false });
  const { adopted, skipped, problems, exitCode } = await adopt({ ...quiet, root, paths, dryRun: false });
  expect(adopted.map(({ addon, entries }) => [addon, entries[0]?.id])).toEqual([['two_things', 'CR-0002']]);
  expect(skipped.map(({ addon, because }) => [addon, because]).toSorted()).toEqual([
    ['broken', 'unreadable'],
    ['damage_note', 'owned'],
    ['no_series', 'unreadable'],
    ['sale', 'standard'],
  ]);
  expect([problems.length > 0, exitCode]).toEqual([true, 2]);
});

it('lists parts that break the limits of entries, and drafts the rest', async () => {
  const { root, paths } = registerBeside({
    'odd_sizes/__manifest__.py':
      "{'name': 'Odd sizes', 'version': '17.0.1', 'author': 'Example Wholesale', 'depends': ['sale'], 'data': ['v.xml']}",
    'odd_sizes/models.py': `from odoo import fields, models


class Named(models.Model):
    _name = 'Odd Name'
    _description = 'Odd'

    size = fields.Char()


class Long(models.Model):
    _name = 'odd.long'
    _description = '${'x'.repeat(200)}'
    _sql_constraints = [('kept', 'unique(size)', 'Short'), ('long', 'unique(size)', '${'y'.repeat(400)}')]

    size = fields.Char()
    Size = fields.Char()
`,
    'odd_sizes/v.xml': '<odoo><menuitem id="a.b.c" name="X"/><menuitem id="odd_sizes.a.b" name="Y"/><menuitem id="fine" name="Z"/></odoo>',
  });
  const [addon] = (await adopt({ ...quiet, root, paths, dryRun: true })).adopted;
  expect(addon === undefined ? [] : told(addon)).toMatchInlineSnapshot(`
    [
      "both manifest key version",
      "original model Odd Name",
      "original field Odd Name.size",
      "both model attribute odd.long: _description",
      "original SQL constraint odd.long: long",
      "original field odd.long.Size",
      "original menu a.b.c",
      "original menu odd_sizes.a.b",
    ]
  `);
});

it('writes nothing in a dry run, and gives the ids that would be free', async () => {
  const { root, paths } = registerBeside({ ...below('damage_note', damageNote), ...below('two_things', twoFeatures) });
  const first = await adopt({ ...quiet, root, paths, dryRun: true });
  const second = await adopt({ ...quiet, root, paths, dryRun: true });
  expect(second).toEqual(first);
  expect(first.adopted.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['CR-0001', 'CR-0002', 'CR-0003']);
});

it('asks for the names that a policy has several of', async () => {
  const { root, paths } = registerBeside(below('two_things', twoFeatures));
  await expect(adopt({ ...quiet, owner: undefined, root, paths, dryRun: true })).rejects.toThrow(/--owner: one of ann, ben/);
  await expect(adopt({ ...quiet, requester: 'nobody', root, paths, dryRun: true })).resolves.toMatchObject({ adopted: [], exitCode: 2 });
});

it('says that there is no addon', async () => {
  const { root } = registerBeside({});
  await expect(adopt({ ...quiet, root, paths: [folderWith({ 'a.txt': '' })], dryRun: true })).rejects.toThrow(UserError);
});
