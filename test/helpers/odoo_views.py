"""Applies views to one another with Odoo's own code, for comparison: run by `runPython` with

    data = {"file": path of template_inheritance.py, "cases": [{"base": XML, "specs": [XML, ...]}, ...]}

Gives for each case the tree, and for each specification whether Odoo accepted it. Only that one file of Odoo is loaded;
what it imports from the rest of Odoo is replaced by what little it uses of it.
"""
import copy
import html
import re
import sys
import types

from lxml import etree


def load(file):
    def text(*args, **_kwargs):
        return args[0]

    class Refused(Exception):
        pass

    skipped = (etree._Comment, etree._ProcessingInstruction, etree._Entity)
    stubs = {
        "odoo": {},
        "odoo.tools": {"SKIPPED_ELEMENT_TYPES": skipped, "html_escape": html.escape},
        "odoo.tools.misc": {"SKIPPED_ELEMENT_TYPES": skipped, "html_escape": html.escape},
        "odoo.tools.translate": {"_": text, "LazyTranslate": lambda _module: text},
        "odoo.exceptions": {"ValidationError": Refused},
    }
    for name, members in stubs.items():
        module = types.ModuleType(name)
        module.__path__ = []
        module.__dict__.update(members)
        sys.modules[name] = module
    loaded = types.ModuleType("odoo.tools.template_inheritance")
    loaded.__package__ = "odoo.tools"
    with open(file, encoding="utf-8") as source:
        exec(compile(source.read(), file, "exec"), loaded.__dict__)
    return loaded


def hasclass(context, *names):
    return set(context.context_node.attrib.get("class", "").split()).issuperset(names)


def squeeze(text):
    return re.sub(r"\s+", "", text or "")


def tree(node):
    children = [tree(child) for child in node if isinstance(child.tag, str)]
    return [etree.QName(node).localname, {etree.QName(name).localname: value for name, value in node.attrib.items()}, squeeze(node.text), squeeze(node.tail), children]


def answer(order):
    odoo = load(order["file"])
    etree.FunctionNamespace(None)["hasclass"] = hasclass
    for case in order["cases"]:
        source = etree.fromstring(case["base"])
        accepted = []
        for spec in case["specs"]:
            before = copy.deepcopy(source)
            try:
                source = odoo.apply_inheritance_specs(source, etree.fromstring(spec))
                accepted.append(source is not None)
            except Exception:  # whatever Odoo raises is a refusal
                accepted.append(False)
            if not accepted[-1]:
                source = before
            source.tail = None  # lxml leaves one on a new root, where it means nothing
        yield {"tree": tree(source), "accepted": accepted}


result = list(answer(data))  # noqa: F821
