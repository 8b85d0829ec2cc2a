"""Takes the data of what was renamed along, before Odoo reads the new names."""

import json
import logging

from psycopg2 import sql

from odoo import SUPERUSER_ID, api
from odoo.tools.sql import column_exists, rename_column, table_exists

_logger = logging.getLogger(__name__)

MODULE = "wh_claims"
# Former and new name.
MODELS = [
    ("wh.report", "wh.claim"),
]
# Model, former and new name.
FIELDS = [
    ("sale.order", "wh_remark", "wh_note"),
    ("sale.order", "wh_text", "wh_note"),
]
# Model, field, former and new value.
VALUES = [
    ("wh.claim", "state", "posted", "sent"),
]
# Models that say for themselves what of them was renamed.
OWN_MODELS = ["sale.order", "wh.claim"]
# Model, former and new XML id.
RECORDS = [
    ("res.groups", "group_agent", "group_clerk"),
    ("ir.sequence", "sequence_wh_report", "sequence_wh_claim"),
]
# Columns in which standard Odoo keeps the name of a model.
MODEL_COLUMNS = [
    ("ir_act_report_xml", "model"),
    ("ir_act_server", "model_name"),
    ("ir_act_window", "res_model"),
    ("ir_attachment", "res_model"),
    ("ir_exports", "resource"),
    ("ir_filters", "model_id"),
    ("ir_model_data", "model"),
    ("ir_model_fields", "model"),
    ("ir_model_fields", "relation"),
    ("ir_sequence", "code"),
    ("ir_ui_view", "model"),
    ("mail_activity", "res_model"),
    ("mail_activity_type", "res_model"),
    ("mail_followers", "res_model"),
    ("mail_message", "model"),
    ("mail_message_subtype", "res_model"),
    ("mail_template", "model"),
    ("rating_rating", "res_model"),
]
# Columns that keep a record as `model,id`.
REFERENCE_COLUMNS = [("ir_property", "res_id"), ("ir_property", "value_reference")]


def migrate(cr, version):
    if not version:
        return
    for old, new in MODELS:
        rename_model(cr, old, new)
    for model, old, new in FIELDS:
        rename_field(cr, model, old, new)
    for model, field, old, new in VALUES:
        rename_value(cr, model, field, old, new)
    for model, old, new in RECORDS:
        rename_xmlid(cr, model, old, new)


def table_of(cr, model):
    env = api.Environment(cr, SUPERUSER_ID, {})
    return env[model]._table if model in env else model.replace(".", "_")


def is_ours(cr, model, res_id):
    """Whether this addon was the first one to name a model, a field or a value."""
    cr.execute(
        "SELECT module FROM ir_model_data WHERE model = %s AND res_id = %s"
        " ORDER BY id LIMIT 1",
        (model, res_id),
    )
    row = cr.fetchone()
    return row is not None and row[0] == MODULE


def rename_prefix(cr, model, res_ids, old, new):
    """Gives XML ids that Odoo makes itself another beginning, in every addon."""
    cr.execute(
        "UPDATE ir_model_data AS d SET name = %s || substr(d.name, %s)"
        " WHERE d.model = %s AND d.res_id = ANY(%s) AND left(d.name, %s) = %s"
        " AND NOT EXISTS (SELECT 1 FROM ir_model_data AS o WHERE o.module = d.module"
        " AND o.name = %s || substr(d.name, %s))",
        (new, len(old) + 1, model, res_ids, len(old), old, new, len(old) + 1),
    )


def rename_xmlid(cr, model, old, new):
    cr.execute(
        "UPDATE ir_model_data SET name = %s"
        " WHERE module = %s AND model = %s AND name = %s AND NOT EXISTS"
        " (SELECT 1 FROM ir_model_data AS o WHERE o.module = %s AND o.name = %s)",
        (new, MODULE, model, old, MODULE, new),
    )
    if cr.rowcount:
        _logger.info("%s.%s is %s.%s now", MODULE, old, MODULE, new)


def rename_objects(cr, table, old, new, ends=None):
    """Renames what PostgreSQL names after a table or a column; nothing depends on it.

    :param ends: how the names go on after `old`; any way when None
    """
    start = len(old) + 1
    cr.execute(
        "SELECT conname, left(%s || substr(conname, %s), 63) FROM pg_constraint"
        " WHERE conrelid = to_regclass(quote_ident(%s)) AND left(conname, %s) = %s"
        " AND (%s OR substr(conname, %s) = ANY(%s))",
        (new, start, table, len(old), old, ends is None, start, ends or []),
    )
    for name, wanted in cr.fetchall():
        cr.execute(
            sql.SQL("ALTER TABLE {} RENAME CONSTRAINT {} TO {}").format(
                sql.Identifier(table), sql.Identifier(name), sql.Identifier(wanted)
            )
        )
        cr.execute(
            "UPDATE ir_model_constraint SET name = %s WHERE name = %s", (wanted, name)
        )
        cr.execute(
            "UPDATE ir_model_data AS d SET name = %s WHERE d.name = %s"
            " AND d.model = 'ir.model.constraint' AND NOT EXISTS (SELECT 1 FROM"
            " ir_model_data AS o WHERE o.module = d.module AND o.name = %s)",
            (f"constraint_{wanted}", f"constraint_{name}", f"constraint_{wanted}"),
        )
    cr.execute(
        "SELECT c.relname, left(%s || substr(c.relname, %s), 63) FROM pg_index AS i"
        " JOIN pg_class AS c ON c.oid = i.indexrelid"
        " WHERE i.indrelid = to_regclass(quote_ident(%s)) AND left(c.relname, %s) = %s"
        " AND (%s OR substr(c.relname, %s) = ANY(%s))",
        (new, start, table, len(old), old, ends is None, start, ends or []),
    )
    for name, wanted in cr.fetchall():
        cr.execute("SELECT to_regclass(quote_ident(%s)) IS NULL", (wanted,))
        if cr.fetchone()[0]:
            cr.execute(
                sql.SQL("ALTER INDEX {} RENAME TO {}").format(
                    sql.Identifier(name), sql.Identifier(wanted)
                )
            )


def rename_model(cr, old, new):
    cr.execute("SELECT id FROM ir_model WHERE model = %s", (new,))
    if cr.fetchone():
        return
    cr.execute("SELECT id FROM ir_model WHERE model = %s", (old,))
    row = cr.fetchone()
    if row is None or not is_ours(cr, "ir.model", row[0]):
        return
    model_id = row[0]
    old_table, new_table = old.replace(".", "_"), new.replace(".", "_")
    cr.execute("SELECT id FROM ir_model_fields WHERE model = %s", (old,))
    field_ids = [field_id for (field_id,) in cr.fetchall()]
    rename_relations(cr, old, old_table, new_table)
    if table_exists(cr, old_table) and not table_exists(cr, new_table):
        cr.execute(
            sql.SQL("ALTER TABLE {} RENAME TO {}").format(
                sql.Identifier(old_table), sql.Identifier(new_table)
            )
        )
        cr.execute(
            sql.SQL("ALTER SEQUENCE IF EXISTS {} RENAME TO {}").format(
                sql.Identifier(f"{old_table}_id_seq"),
                sql.Identifier(f"{new_table}_id_seq"),
            )
        )
        rename_objects(cr, new_table, f"{old_table}_", f"{new_table}_")
    cr.execute("UPDATE ir_model SET model = %s WHERE id = %s", (new, model_id))
    for table, column in MODEL_COLUMNS:
        if column_exists(cr, table, column):
            cr.execute(
                sql.SQL("UPDATE {} SET {} = %s WHERE {} = %s").format(
                    sql.Identifier(table), *[sql.Identifier(column)] * 2
                ),
                (new, old),
            )
    cr.execute("SELECT model, name FROM ir_model_fields WHERE ttype = 'reference'")
    references = [(table_of(cr, model), name) for model, name in cr.fetchall()]
    for table, column in REFERENCE_COLUMNS + references:
        if column_exists(cr, table, column):
            cr.execute(
                sql.SQL(
                    "UPDATE {} SET {} = %s || substr({}, %s) WHERE left({}, %s) = %s"
                ).format(sql.Identifier(table), *[sql.Identifier(column)] * 3),
                (new, len(old) + 1, len(old) + 1, f"{old},"),
            )
    rename_prefix(
        cr, "ir.model", [model_id], f"model_{old_table}", f"model_{new_table}"
    )
    rename_prefix(
        cr,
        "ir.model.fields",
        field_ids,
        f"field_{old_table}__",
        f"field_{new_table}__",
    )
    cr.execute(
        "SELECT id FROM ir_model_fields_selection WHERE field_id = ANY(%s)",
        (field_ids,),
    )
    rename_prefix(
        cr,
        "ir.model.fields.selection",
        [value_id for (value_id,) in cr.fetchall()],
        f"selection__{old_table}__",
        f"selection__{new_table}__",
    )
    _logger.info("Model %s is %s now", old, new)


def rename_relations(cr, old, old_table, new_table):
    """Tables of many2many fields, where Odoo made their names of both models'."""
    cr.execute(
        "SELECT model, relation, relation_table, column1, column2 FROM ir_model_fields"
        " WHERE ttype = 'many2many' AND %s IN (model, relation)"
        " AND relation_table IS NOT NULL",
        (old,),
    )
    for model, comodel, relation, column1, column2 in cr.fetchall():
        tables = [
            old_table if name == old else table_of(cr, name)
            for name in (model, comodel)
        ]
        wanted = [new_table if table == old_table else table for table in tables]
        for column in (column1, column2):
            renamed = f"{new_table}_id"
            if (
                column == f"{old_table}_id"
                and column_exists(cr, relation, column)
                and not column_exists(cr, relation, renamed)
            ):
                rename_column(cr, relation, column, renamed)
                cr.execute(
                    "UPDATE ir_model_fields SET"
                    " column1 = CASE column1 WHEN %s THEN %s ELSE column1 END,"
                    " column2 = CASE column2 WHEN %s THEN %s ELSE column2 END"
                    " WHERE relation_table = %s",
                    (column, renamed, column, renamed, relation),
                )
        name = "_".join(sorted(wanted)) + "_rel"
        if (
            relation == "_".join(sorted(tables)) + "_rel"
            and table_exists(cr, relation)
            and not table_exists(cr, name)
        ):
            cr.execute(
                sql.SQL("ALTER TABLE {} RENAME TO {}").format(
                    sql.Identifier(relation), sql.Identifier(name)
                )
            )
            rename_objects(cr, name, relation, name)
            cr.execute(
                "UPDATE ir_model_relation SET name = %s WHERE name = %s",
                (name, relation),
            )
            cr.execute(
                "UPDATE ir_model_fields SET relation_table = %s"
                " WHERE relation_table = %s",
                (name, relation),
            )


def rename_field(cr, model, old, new):
    cr.execute(
        "SELECT f.id, f.model FROM ir_model_fields AS f WHERE f.name = %s"
        " AND (f.model = %s OR NOT f.model = ANY(%s)) AND EXISTS (SELECT 1 FROM"
        " ir_model_data AS d WHERE d.model = 'ir.model.fields' AND d.res_id = f.id"
        " AND d.module = %s) AND NOT EXISTS (SELECT 1 FROM ir_model_fields AS o"
        " WHERE o.model = f.model AND o.name = %s)",
        (old, model, OWN_MODELS, MODULE, new),
    )
    for field_id, owner in cr.fetchall():
        if is_ours(cr, "ir.model.fields", field_id):
            rename_field_of(cr, field_id, owner, old, new)


def rename_field_of(cr, field_id, model, old, new):
    table = table_of(cr, model)
    if column_exists(cr, table, old) and not column_exists(cr, table, new):
        rename_column(cr, table, old, new)
        for start in (f"{table}_", f"{table}__"):
            ends = ["_index", "_fkey"]
            rename_objects(cr, table, start + old, start + new, ends)
    cr.execute("UPDATE ir_model_fields SET name = %s WHERE id = %s", (new, field_id))
    cr.execute(
        "UPDATE ir_attachment SET res_field = %s"
        " WHERE res_model = %s AND res_field = %s",
        (new, model, old),
    )
    xmlid = "field_{}__{}".format(model.replace(".", "_"), "{}")
    rename_prefix(
        cr, "ir.model.fields", [field_id], xmlid.format(old), xmlid.format(new)
    )
    cr.execute(
        "SELECT id FROM ir_model_fields_selection WHERE field_id = %s", (field_id,)
    )
    xmlid = "selection__{}__{}__".format(model.replace(".", "_"), "{}")
    rename_prefix(
        cr,
        "ir.model.fields.selection",
        [value_id for (value_id,) in cr.fetchall()],
        xmlid.format(old),
        xmlid.format(new),
    )
    _logger.info("Field %s.%s is %s now", model, old, new)
    mention(cr, model, old)


def mention(cr, model, name):
    """What users saved under the former name is theirs to change."""
    word = rf"\m{name}\M"
    cr.execute(
        "SELECT id FROM ir_filters WHERE model_id = %s AND concat_ws(' ', domain,"
        " context, sort) ~ %s ORDER BY id",
        (model, word),
    )
    filters = [filter_id for (filter_id,) in cr.fetchall()]
    cr.execute(
        "SELECT l.id FROM ir_exports_line AS l JOIN ir_exports AS e"
        " ON e.id = l.export_id WHERE e.resource = %s AND l.name ~ %s ORDER BY l.id",
        (model, word),
    )
    lines = [line_id for (line_id,) in cr.fetchall()]
    if filters or lines:
        _logger.info(
            "%s.%s is still named by ir.filters %s and ir.exports.line %s",
            model,
            name,
            filters,
            lines,
        )


def rename_value(cr, model, name, old, new):
    cr.execute(
        "SELECT s.id, f.id, f.model FROM ir_model_fields_selection AS s"
        " JOIN ir_model_fields AS f ON f.id = s.field_id WHERE f.name = %s"
        " AND (f.model = %s OR NOT f.model = ANY(%s)) AND s.value = %s",
        (name, model, OWN_MODELS, old),
    )
    for value_id, field_id, owner in cr.fetchall():
        if is_ours(cr, "ir.model.fields.selection", value_id):
            rename_value_in(cr, table_of(cr, owner), name, old, new)
            rename_default(cr, field_id, old, new)
            rename_option(cr, value_id, field_id, f"{owner}.{name}", old, new)


def rename_value_in(cr, table, column, old, new):
    if column_exists(cr, table, column):
        cr.execute(
            sql.SQL("UPDATE {} SET {} = %s WHERE {} = %s").format(
                sql.Identifier(table), sql.Identifier(column), sql.Identifier(column)
            ),
            (new, old),
        )
        _logger.info("%s rows of %s.%s: %s is %s", cr.rowcount, table, column, old, new)


def rename_default(cr, field_id, old, new):
    cr.execute(
        "UPDATE ir_default SET json_value = %s WHERE field_id = %s AND json_value = %s",
        (json.dumps(new), field_id, json.dumps(old)),
    )


def rename_option(cr, value_id, field_id, field, old, new):
    """Where the new value is there already, Odoo takes the former one away itself."""
    cr.execute(
        "UPDATE ir_model_fields_selection SET value = %s WHERE id = %s AND NOT EXISTS"
        " (SELECT 1 FROM ir_model_fields_selection WHERE field_id = %s AND value = %s)",
        (new, value_id, field_id, new),
    )
    if cr.rowcount:
        model, name = field.rsplit(".", 1)
        start = f"selection__{model.replace('.', '_')}__{name}__"
        rename_prefix(
            cr, "ir.model.fields.selection", [value_id], start + old, start + new
        )
