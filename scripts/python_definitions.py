"""The definitions of Python files as CPython's own `ast` tells them: what `src/io/addons/python` reads, without `uses`.

An oracle for tests, and the other side of scripts/bench-python.js.
Usage: python3 python_definitions.py [--count] < list of paths, one a line
Prints one JSON object per file, or with --count only how many things were found.
"""
import ast
import json
import re
import resource
import sys
import time
import warnings

MAX_NAMES = 8
COMPOUND = (ast.If, ast.Try, ast.With, ast.For, ast.While, ast.Match, ast.AsyncFor, ast.AsyncWith) + (
    (ast.TryStar,) if hasattr(ast, 'TryStar') else ()
)
POSITIONAL = {
    'Float': ['string', 'digits', 'min_display_digits'],
    'Monetary': ['string', 'currency_field'],
    'Selection': ['selection', 'string'],
    'Reference': ['selection', 'string'],
    'Many2one': ['comodel_name', 'string'],
    'One2many': ['comodel_name', 'inverse_name', 'string'],
    'Many2many': ['comodel_name', 'relation', 'column1', 'column2', 'string'],
}
NO_FIELDS = {'Command', 'Domain', 'Field', 'NewId'}
FIELD_MODULE = re.compile(r'(?:(?:odoo|openerp)(?:\.\w+)*\.|\.+(?:\w+\.)*)?fields(?:_\w+)?')
KINDS = {'Model': 'model', 'TransientModel': 'transient', 'AbstractModel': 'abstract', 'BaseModel': 'abstract'}
OTHER_REGISTRIES = {'Component', 'AbstractComponent', 'Datamodel', 'BaseRestComponent'}
UNKNOWN = {'expression': True}


def dotted(node):
    if type(node) is ast.Name:
        return node.id
    if type(node) is ast.Attribute:
        before = dotted(node.value)
        return None if before is None else f'{before}.{node.attr}'
    return None


def number(value):
    if type(value) is int:
        return {'literal': value} if abs(value) < 2**53 else UNKNOWN
    return {'literal': value} if value == value and abs(value) != float('inf') else UNKNOWN


def evaluate(node, constants, names=0):
    kind = type(node)
    if kind is ast.Constant:
        value = node.value
        if value is None or type(value) in (str, bool):
            return {'literal': value}
        return number(value) if type(value) in (int, float) else UNKNOWN
    if kind in (ast.List, ast.Tuple):
        if any(type(item) is ast.Starred for item in node.elts):
            return UNKNOWN
        return {'literal': [evaluate(item, constants, names) for item in node.elts]}
    if kind is ast.Dict:
        members = {}
        for key, value in zip(node.keys, node.values):
            if type(key) is not ast.Constant or type(key.value) is not str:
                return UNKNOWN
            members[key.value] = evaluate(value, constants, names)
        return {'literal': members}
    if kind is ast.UnaryOp and type(node.op) in (ast.USub, ast.UAdd) and type(node.operand) is ast.Constant:
        if type(node.operand.value) in (int, float):
            value = number(node.operand.value)
            if 'literal' in value:
                return {'literal': -value['literal'] if type(node.op) is ast.USub else value['literal']}
        return UNKNOWN
    if kind in (ast.Name, ast.Attribute):
        name = dotted(node)
        if name is None:
            return UNKNOWN
        for scope in constants if names < MAX_NAMES else ():
            if scope.get(name) is not None:
                value = evaluate(scope[name], constants, names + 1)
                return {'name': name} if 'expression' in value else value
        return {'name': name}
    if kind is ast.Lambda:
        return lambda_value(node)
    return UNKNOWN


def lambda_value(node):
    """One parameter without default, and a path of names that begins with it."""
    given = node.args
    others = given.posonlyargs or given.vararg or given.kwonlyargs or given.kwarg or given.defaults
    path = dotted(node.body)
    if others or len(given.args) != 1 or path is None or not path.startswith(f'{given.args[0].arg}.'):
        return UNKNOWN
    return {'lambda': f'self.{path.partition(".")[2]}'}


def statements(body, guarded=False):
    for node in body:
        yield node, guarded
        if not isinstance(node, COMPOUND):
            continue
        inner = guarded or type(node).__name__ in ('Try', 'TryStar')
        for part in ('body', 'handlers', 'cases', 'orelse', 'finalbody'):
            for item in getattr(node, part, ()):
                if part in ('handlers', 'cases'):
                    yield from statements(item.body, inner)
                else:
                    yield from statements([item], inner)


def pairs(target, value):
    if type(target) in (ast.Tuple, ast.List):
        starred = any(type(item) is ast.Starred for item in target.elts)
        fits = type(value) in (ast.Tuple, ast.List) and not starred and len(value.elts) == len(target.elts)
        values = value.elts if fits else [None] * len(target.elts)
        for inner, one in zip(target.elts, values):
            yield from pairs(inner, one)
    else:
        yield target, value


def assignments(node):
    """Plain names that a statement assigns, each with its value where syntax tells it."""
    if type(node) is ast.Assign:
        targets = node.targets
    elif type(node) is ast.AnnAssign and node.value is not None:
        targets = [node.target]
    else:
        return
    for target in targets:
        for inner, value in pairs(target, node.value):
            if type(inner) is ast.Name:
                yield inner.id, value, node.lineno


def constants_of(assigned):
    found = {}
    for name, value, _line in assigned:
        found[name] = None if name in found else value
    return found


def parameters(arguments):
    found = []
    plain = arguments.posonlyargs + arguments.args
    first_default = len(plain) - len(arguments.defaults)
    for index, one in enumerate(plain):
        found.append({'name': one.arg, 'kind': 'plain', 'optional': index >= first_default})
    if arguments.vararg:
        found.append({'name': arguments.vararg.arg, 'kind': 'args', 'optional': True})
    for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
        found.append({'name': one.arg, 'kind': 'keyword', 'optional': default is not None})
    if arguments.kwarg:
        found.append({'name': arguments.kwarg.arg, 'kind': 'kwargs', 'optional': True})
    return found


def string(node):
    return node.value if type(node) is ast.Constant and type(node.value) is str else None


def decorator(node, source, constants):
    call = node if type(node) is ast.Call else None
    callee = call.func if call else node
    positional = []
    for argument in call.args if call else ():
        if type(argument) in (ast.List, ast.Tuple):
            positional += [string(item) for item in argument.elts]
        else:
            positional.append(string(argument))
    result = {
        'name': dotted(callee) or ast.get_source_segment(source, callee),
        'arguments': [item for item in positional if item is not None],
        'computed': None in positional or any(one.arg is None for one in (call.keywords if call else ())),
    }
    keywords = {one.arg: evaluate(one.value, constants) for one in (call.keywords if call else ()) if one.arg}
    return {**result, 'keywords': keywords} if keywords else result


def function(node, source, constants):
    return {
        'name': node.name,
        'line': node.lineno,
        'end': node.end_lineno,
        'parameters': parameters(node.args),
        'decorators': [decorator(one, source, constants) for one in node.decorator_list],
    }


def is_empty(node):
    kind = type(node)
    if kind is ast.Pass:
        return True
    if kind is ast.Expr:
        value = node.value
        return type(value) is ast.JoinedStr or type(value) is ast.Constant and (type(value.value) in (str, bytes) or value.value is ...)
    if kind is not ast.Raise:
        return False
    raised = node.exc.func if type(node.exc) is ast.Call else node.exc
    return type(raised) is ast.Name and raised.id == 'NotImplementedError'


def super_call(node, lines):
    """`super()` in a body; most bodies do not even hold the word, so that only the others are walked."""
    if not any('super' in line for line in lines[node.body[0].lineno - 1:node.end_lineno]):
        return 'none'
    calls, named, same = 0, 0, False
    for body in node.body:
        for inner in ast.walk(body):
            if type(inner) is ast.Call and type(inner.func) is ast.Name and inner.func.id == 'super':
                calls += 1
            elif type(inner) is ast.Attribute and type(inner.value) is ast.Call:
                called = inner.value.func
                if type(called) is ast.Name and called.id == 'super' and inner.attr == node.name:
                    same = True
    return 'same' if same else 'other' if calls else 'none'


def method(node, source, lines, constants):
    return {
        **function(node, source, constants),
        'super': super_call(node, lines),
        'empty': all(is_empty(one) for one in node.body),
    }


def import_facts(node):
    if type(node) is ast.Import:
        for one in node.names:
            yield {'from': one.name, **({'as': one.asname} if one.asname else {}), 'line': node.lineno}
    else:
        origin = '.' * node.level + (node.module or '')
        for one in node.names:
            yield {'from': origin, 'name': one.name, **({'as': one.asname} if one.asname else {}), 'line': node.lineno}


def bound(fact):
    if fact.get('name') == '*':
        return None
    return fact.get('as') or fact.get('name') or fact['from'].split('.')[0]


def alias_map(imports):
    aliases = {}
    for fact in imports:
        name = bound(fact)
        if name is None:
            continue
        if 'name' not in fact:
            aliases[name] = fact['from'] if 'as' in fact else name
        else:
            aliases[name] = re.sub(r'\.$', '', fact['from']) + '.' + fact['name']
    return aliases


def resolve(name, aliases):
    head, dot, rest = name.partition('.')
    return aliases.get(head, head) + dot + rest


def field_type(call, aliases):
    callee = dotted(call.func)
    if callee is None:
        return None
    module, _dot, kind = resolve(callee, aliases).rpartition('.')
    if module and 'A' <= kind[:1] <= 'Z' and kind not in NO_FIELDS and FIELD_MODULE.fullmatch(module):
        return kind
    return None


def field(name, call, kind, line, constants):
    names = POSITIONAL.get(kind, ['string'])
    arguments = {}
    place = 0
    for argument in call.args:
        if type(argument) is not ast.Starred:
            if place < len(names):
                arguments[names[place]] = evaluate(argument, constants)
            place += 1
    for keyword in call.keywords:
        if keyword.arg:
            arguments[keyword.arg] = evaluate(keyword.value, constants)
    return {'name': name, 'line': line, 'type': kind, 'arguments': arguments}


def literal(value, kind):
    found = (value or {}).get('literal')
    return found if type(found) is kind else None


def model(fact, aliases, above):
    attributes = fact['attributes']
    if attributes.get('_register', {}).get('literal') is False:
        return None
    bases = [resolve(base, aliases).rpartition('.')[2] for base in fact['bases']]
    kind = next((KINDS[base] for base in bases if base in KINDS), None)
    inherit = attributes.get('_inherit')
    single = literal(inherit, str)
    parents = [single] if single is not None else literal(inherit, list)
    if parents is not None and single is None:
        parents = [one['literal'] for one in parents if type(one.get('literal')) is str]
    if kind is None and (parents is None or any(base in OTHER_REGISTRIES for base in bases)):
        return None
    parents = parents or []
    name = literal(attributes.get('_name'), str)
    if name is None:
        if 'literal' not in attributes.get('_name', {'literal': None}):
            return None
        name = parents[0] if len(parents) == 1 else fact['name']
    delegates = {}
    for parent, value in (literal(attributes.get('_inherits'), dict) or {}).items():
        if literal(value, str) is not None:
            delegates[parent] = value['literal']
    for one in fact['fields']:
        comodel = literal(one['arguments'].get('comodel_name'), str)
        if comodel is not None and one['arguments'].get('delegate', {}).get('literal') is True:
            delegates[comodel] = one['name']
    return {
        'name': name,
        'kind': kind or next((above[base]['kind'] for base in fact['bases'] if base in above), 'model'),
        'defines': name not in parents,
        'mixins': [parent for parent in parents if parent != name],
        'delegates': delegates,
    }


def class_fact(node, source, lines, outer, aliases, above):
    inner = [one for one, _guarded in statements(node.body)]
    assigned = [one for statement in inner for one in assignments(statement)]
    constants = [constants_of(assigned), *outer]
    fields, attributes = {}, {}
    for name, value, line in assigned:
        kind = field_type(value, aliases) if type(value) is ast.Call else None
        if kind is not None:
            fields[name] = field(name, value, kind, line, constants)
        else:
            attributes[name] = {**evaluate(value, constants), 'line': line}
    bases = [dotted(base.value if type(base) is ast.Subscript else base) for base in node.bases]
    fact = {
        'name': node.name,
        'line': node.lineno,
        'end': node.end_lineno,
        'bases': [base for base in bases if base is not None],
        'decorators': [decorator(one, source, constants) for one in node.decorator_list],
        'attributes': attributes,
        'fields': list(fields.values()),
        'methods': [method(one, source, lines, constants) for one in inner if type(one) in (ast.FunctionDef, ast.AsyncFunctionDef)],
    }
    found = model(fact, aliases, above)
    if found:
        above[node.name] = found
    return {**fact, 'model': found} if found else fact


def pattern_names(node):
    if type(node) is ast.Name:
        yield node.id
    elif type(node) in (ast.Tuple, ast.List):
        for item in node.elts:
            yield from pattern_names(item)
    elif type(node) is ast.Starred:
        yield from pattern_names(node.value)


def bound_names(node):
    kind = type(node)
    if kind in (ast.Import, ast.ImportFrom):
        return [name for fact in import_facts(node) if (name := bound(fact))]
    if kind in (ast.Assign, ast.AnnAssign):
        return [name for name, _value, _line in assignments(node)]
    if kind in (ast.For, ast.AsyncFor):
        return list(pattern_names(node.target))
    if kind in (ast.With, ast.AsyncWith):
        return [name for item in node.items if item.optional_vars for name in pattern_names(item.optional_vars)]
    return [node.name] if kind in (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef) else []


def definitions(content):
    tree = ast.parse(content)
    source = content.decode('utf-8-sig', 'replace')
    lines = source.splitlines() if '\f' not in source else re.split('\r\n?|\n', source)
    found = list(statements(tree.body))
    imports = []
    for node, guarded in found:
        if type(node) in (ast.Import, ast.ImportFrom):
            imports += [{**fact, 'guarded': True} if guarded else fact for fact in import_facts(node)]
    constants = [constants_of([one for node, _guarded in found for one in assignments(node)])]
    aliases = alias_map(imports)
    classes, functions, above = [], [], {}
    for node, _guarded in found:
        if type(node) is ast.ClassDef:
            classes.append(class_fact(node, source, lines, constants, aliases, above))
        elif type(node) in (ast.FunctionDef, ast.AsyncFunctionDef):
            functions.append(function(node, source, constants))
    names = list(dict.fromkeys(name for node, _guarded in found for name in bound_names(node)))
    return {'classes': classes, 'functions': functions, 'imports': imports, 'names': names, 'uses': []}


def main():
    warnings.simplefilter('ignore')
    began = time.perf_counter()
    count = {'files': 0, 'failed': 0, 'classes': 0, 'models': 0, 'fields': 0, 'methods': 0, 'functions': 0}
    for path in sys.stdin.read().splitlines():
        with open(path, 'rb') as file:
            content = file.read()
        count['files'] += 1
        try:
            facts = definitions(content)
        except (SyntaxError, ValueError, RecursionError) as error:
            facts = {'error': str(error)}
            count['failed'] += 1
        if '--count' not in sys.argv:
            print(json.dumps(facts))
            continue
        for one in facts.get('classes', ()):
            count['classes'] += 1
            count['models'] += 'model' in one
            count['fields'] += len(one['fields'])
            count['methods'] += len(one['methods'])
        count['functions'] += len(facts.get('functions', ()))
    if '--count' in sys.argv:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({**count, 'seconds': time.perf_counter() - began, 'processor': time.process_time(), 'peak': peak}))


if __name__ == '__main__':
    main()
