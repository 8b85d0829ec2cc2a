from odoo import Command
from odoo.tests import tagged

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestFields(TarnbeckHandlingClassCommon):
    def test_handling_equipment_licence_required(self):
        """The field licence_required of handling.equipment keeps its value."""
        record = self._create_handling_equipment(licence_required=True)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.licence_required, True)

    def test_handling_equipment_name(self):
        """The field name of handling.equipment keeps its value."""
        record = self._create_handling_equipment(name="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.name, "Sample")

    def test_product_handling_class_active(self):
        """The field active of product.handling.class keeps its value."""
        record = self._create_product_handling_class(active=False)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.active, False)

    def test_product_handling_class_chilled(self):
        """The field chilled of product.handling.class keeps its value."""
        record = self._create_product_handling_class(chilled=True)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.chilled, True)

    def test_product_handling_class_code(self):
        """The field code of product.handling.class keeps its value."""
        record = self._create_product_handling_class(code="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.code, "Sample")

    def test_product_handling_class_data_sheet(self):
        """The field data_sheet of product.handling.class keeps its value."""
        record = self._create_product_handling_class(data_sheet=b"U2FtcGxl")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.data_sheet, b"U2FtcGxl")

    def test_product_handling_class_equipment_ids(self):
        """The field equipment_ids of product.handling.class keeps its value."""
        related = self._create_handling_equipment(company=self.company)
        record = self._create_product_handling_class(
            equipment_ids=[Command.set(related.ids)],
        )
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.equipment_ids, related)

    def test_product_handling_class_instructions(self):
        """The field instructions of product.handling.class keeps its value."""
        record = self._create_product_handling_class(instructions="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.instructions, "Sample")

    def test_product_handling_class_layer_load(self):
        """The field layer_load of product.handling.class keeps its value."""
        record = self._create_product_handling_class(layer_load=2.5)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.layer_load, 2.5)

    def test_product_handling_class_load_uom_id(self):
        """The field load_uom_id of product.handling.class keeps its value."""
        related = self._create_uom_uom(company=self.company)
        record = self._create_product_handling_class(load_uom_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.load_uom_id, related)

    def test_product_handling_class_max_stack_height(self):
        """The field max_stack_height of product.handling.class keeps its value."""
        record = self._create_product_handling_class(max_stack_height=1)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertAlmostEqual(record.max_stack_height, 1)

    def test_product_handling_class_name(self):
        """The field name of product.handling.class keeps its value."""
        record = self._create_product_handling_class(name="Sample")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.name, "Sample")

    def test_product_handling_class_pictogram(self):
        """The field pictogram of product.handling.class keeps its value."""
        record = self._create_product_handling_class(
            pictogram="R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
        )
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertTrue(record.pictogram)

    def test_product_handling_class_sequence(self):
        """The field sequence of product.handling.class keeps its value."""
        record = self._create_product_handling_class(sequence=7)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.sequence, 7)

    def test_product_handling_class_stacking(self):
        """The field stacking of product.handling.class keeps its value."""
        record = self._create_product_handling_class(stacking="bottom")
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.stacking, "bottom")

    def test_product_template_handling_class_id(self):
        """The field handling_class_id of product.template keeps its value."""
        related = self._create_product_handling_class(company=self.company)
        record = self._create_product_template(handling_class_id=related.id)
        record.flush_recordset()
        record.invalidate_recordset()
        self.assertEqual(record.handling_class_id, related)
