# Code for `odoo-bin shell`, with `plan` set before it: {"addon", "installed", "whole", "mutations": [{"id", "sql"}]}. For each mutation it
# makes the database anew as a copy of the installed one, changes it and runs the addon's tests in a child process, which starts from the
# registry that is loaded already: all of them, or up to the first that fails. Prints one line of JSON per mutation.
import json
import logging
import os
import subprocess
import sys

import odoo.modules.registry
import odoo.sql_db
import odoo.tests.loader
import odoo.tools

# Columns of required numbers and ticks that have a default: Odoo writes that one where nothing is said, and 0 for an empty value.
filled = [
    f"{model._table}.{name}"
    for model in env.values()
    if model._auto and not model._abstract
    for name, field in model._fields.items()
    if field.required and field.default and field.type in ("boolean", "float", "integer", "monetary")
]
print("\nFILLED " + json.dumps(filled), flush=True)
database = env.cr.dbname
env.cr.close()
odoo.tools.config["test_enable"] = True
odoo.tools.config["test_tags"] = "/" + plan["addon"]


class Failures(logging.Handler):
    """Notes the tests that fail: the result of a run only counts them, and at its end."""

    def __init__(self, mutation):
        super().__init__(logging.ERROR)
        self.mutation = mutation
        self.names = []

    def emit(self, record):
        if len(record.args or ()) == 3 and record.args[0] in ("FAIL", "ERROR"):
            self.names.append(str(record.args[1]))
            if not plan["whole"]:
                self.tell()
                os._exit(0)

    def tell(self, run=None):
        print("\nMUTATION " + json.dumps({"id": self.mutation["id"], "run": run, "failed": self.names}), flush=True)


def fresh(sql):
    # Nobody may be connected to a database that is dropped, and no connection may be shared with a child.
    odoo.sql_db.close_all()
    subprocess.run(["dropdb", "--if-exists", database], check=True)
    subprocess.run(["createdb", "-T", plan["installed"], database], check=True)
    subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql], check=True)


def test(mutation):
    registry = odoo.modules.registry.Registry(database)
    # Access rows, rules and groups are cached; 16.0 has another name for it.
    (registry.clear_all_caches if hasattr(registry, "clear_all_caches") else registry.clear_caches)()
    failures = Failures(mutation)
    logging.getLogger().addHandler(failures)
    run = 0
    for position in ("at_install", "post_install"):
        suite = odoo.tests.loader.make_suite([plan["addon"]], position)
        # Those that are most likely to fail come first.
        likely = ("test_access", "test_rules", "test_constraints")
        suite._tests.sort(key=lambda case: not type(case).__module__.endswith(likely))
        run += odoo.tests.loader.run_suite(suite).testsRun
    failures.tell(run)


for mutation in plan["mutations"]:
    fresh(mutation["sql"])
    child = os.fork()
    if child == 0:
        try:
            test(mutation)
        except BaseException:
            logging.getLogger("mutation").exception("mutation %s", mutation["id"])
        finally:
            sys.stdout.flush()
            os._exit(0)
    os.waitpid(child, 0)

# The cursor of the shell is closed: there is nothing that it could end with.
os._exit(0)
