"""Brings what changed under noupdate to databases that have it already."""

import logging
from pathlib import Path

from odoo import SUPERUSER_ID, api

_logger = logging.getLogger(__name__)

MODULE = "wh_claims"
# Record rules by file. Odoo makes them anew from it: what is approved is in force.
RULES = [
    ("security/wh_claims_rules.xml", ["a_rule"]),
]
# Record rules that are approved no longer.
REMOVED_RULES = [
    "b_rule",
]
# XML id, field, value before and now. What somebody set otherwise stays.
VALUES = [
    ("sequence_a", "prefix", 'A"/', "B'/"),
]


def migrate(cr, version):
    if not version:
        return
    env = api.Environment(cr, SUPERUSER_ID, {})
    addon = Path(__file__).parents[2]
    for path, names in RULES:
        if (addon / path).exists():
            remove_rules(env, names)
    remove_rules(env, REMOVED_RULES)
    for name, field, old, new in VALUES:
        renew_value(env, name, field, old, new)


def remove_rules(env, names):
    for name in names:
        rule = env.ref(f"{MODULE}.{name}", raise_if_not_found=False)
        if rule:
            _logger.info(
                "Rule %s goes; active: %s, domain: %s",
                name,
                rule.active,
                rule.domain_force,
            )
            rule.unlink()


def renew_value(env, name, field, old, new):
    record = env.ref(f"{MODULE}.{name}", raise_if_not_found=False)
    if not record:
        return
    value = str(record[field] or "")
    if value == old:
        record[field] = new
    elif value != new:
        _logger.info("%s.%s keeps %s = %s, set by hand", MODULE, name, field, value)
