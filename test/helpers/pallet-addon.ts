import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A small addon over base alone, so that a real Odoo loads it in seconds. */
export type PalletOptions = {
  readonly series: string;
  /** Tests of it fail, it logs a warning of its own, and it leaves a parameter and a table behind. */
  readonly isBroken?: boolean;
  readonly depends?: readonly string[];
};

const model = `from odoo import fields, models


class PalletNote(models.Model):
    _name = "pallet.note"
    _description = "Pallet Note"

    name = fields.Char(required=True)
    kind = fields.Selection([("euro", "Euro"), ("block", "Block")], required=True)
    partner_id = fields.Many2one("res.partner", required=True)
    line_ids = fields.One2many("pallet.note.line", "note_id")


class PalletNoteLine(models.Model):
    _name = "pallet.note.line"
    _description = "Pallet Note Line"

    note_id = fields.Many2one("pallet.note", required=True, ondelete="cascade")
    quantity = fields.Integer(required=True)


class Partner(models.Model):
    _inherit = "res.partner"

    pallet_limit = fields.Integer()
    pallet_note_id = fields.Many2one("pallet.note")
    type = fields.Selection(selection_add=[("pallet", "Pallet Address")], ondelete={"type": "set default"})
`;

const tests = `import unittest

from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestPallet(TransactionCase):
    def test_note(self):
        """CR-0001 AC-1: a note has lines."""
        partner = self.env["res.partner"].create({"name": "P"})
        note = self.env["pallet.note"].create({"name": "N", "kind": "euro", "partner_id": partner.id})
        self.assertFalse(note.line_ids)

    @unittest.skip("later")
    def test_later(self):
        """CR-0001 AC-2: what comes later."""
        self.assertTrue(False)
`;

const failing = `
    def test_wrong(self):
        """CR-0001 AC-1: this is wrong."""
        self.assertEqual(1, 2)

    def test_error(self):
        """CR-0001 AC-3: this ends in an error."""
        self.assertTrue(self.env["pallet.nothing"])
`;

/** Three ways to leave something behind: a parameter, a table, and a column of another model's table. */
const hooks = `import logging

_logger = logging.getLogger(__name__)


def leave(env_or_cr, registry=None):
    cr = getattr(env_or_cr, "cr", env_or_cr)
    _logger.warning("Something is odd")
    cr.execute("insert into ir_config_parameter (key, value) values ('pallet.left', '1')")
    cr.execute("create table pallet_left (id serial primary key)")
    cr.execute("alter table res_partner add column pallet_left integer")
`;

const access = `id,name,model_id:id,group_id:id,perm_read,perm_write,perm_create,perm_unlink
pallet_note,Note,model_pallet_note,base.group_user,1,1,1,1
pallet_note_line,Line,model_pallet_note_line,base.group_user,1,1,1,1
`;

/** Writes the addon `pallet_note` into a folder and gives its path. */
export function writePalletAddon(folder: string, { series, isBroken = false, depends = ['base'] }: PalletOptions): string {
  const addon = join(folder, 'pallet_note');
  const manifest = {
    name: 'Pallet Note',
    version: `${series}.1.0.0`,
    author: 'T',
    license: 'LGPL-3',
    depends,
    data: ['security/ir.model.access.csv'],
    ...(isBroken ? { post_init_hook: 'leave' } : {}),
  };
  const files = {
    '__manifest__.py': `${JSON.stringify(manifest)}\n`,
    '__init__.py': `from . import models\n${isBroken ? 'from .hooks import leave\n' : ''}`,
    'hooks.py': hooks,
    'models/__init__.py': 'from . import pallet_note\n',
    'models/pallet_note.py': model,
    'security/ir.model.access.csv': access,
    'tests/__init__.py': 'from . import test_pallet\n',
    'tests/test_pallet.py': isBroken ? tests + failing : tests,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(addon, path)), { recursive: true });
    writeFileSync(join(addon, path), text);
  }
  return addon;
}
