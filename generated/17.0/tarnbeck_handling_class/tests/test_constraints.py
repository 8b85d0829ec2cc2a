from psycopg2 import IntegrityError

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import TarnbeckHandlingClassCommon


@tagged("post_install", "-at_install")
class TestConstraints(TarnbeckHandlingClassCommon):
    def test_handling_equipment_name_unique(self):
        """The database keeps to this: This equipment exists already.

        CR-0005 AC-3: inspection failure.
        """
        first = self._create_handling_equipment()
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_handling_equipment(name=first.name)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "handling_equipment_name_unique")

    def test_product_handling_class_code_unique(self):
        """The database keeps to this: This code names another handling class.

        CR-0005 AC-3: inspection failure.
        """
        first = self._create_product_handling_class()
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_product_handling_class(code=first.code)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "product_handling_class_code_unique")

    def test_product_handling_class_stack_height_sensible(self):
        """The database keeps to this: A stack is higher than 0 and at most 2.4 m: the
        racks end there.

        CR-0005 AC-3: inspection failure.
        """
        record = self._create_product_handling_class(max_stack_height=1)
        self.assertTrue(record.exists())
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught:
            self._create_product_handling_class(max_stack_height=0)
        name = caught.exception.diag.constraint_name
        self.assertEqual(name, "product_handling_class_stack_height_sensible")
