import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPython } from '../../../helpers/python-reader.js';

const names = (text: string): readonly string[] => readPython(text, { file: 'a.py', uses: true }).names?.toSorted() ?? [];

const identifier = fc.stringMatching(/^[a-z]{3}_[a-z0-9_]{1,12}x$/);

/** Places at which a name may mean something of another module. */
const telling: readonly ((name: string) => string)[] = [
  (name) => `a = b.${name}`,
  (name) => `b.${name} = 1`,
  (name) => `b(${name}=1)`,
  (name) => `vals = {"${name}": 1}`,
  (name) => `vals['${name}'] = 1`,
  (name) => `def f(self):\n    return [("a.${name}", "=", 1)]`,
  (name) => `a = f"select {b.${name}} from c"`,
  (name) => `a = "select " "${name}"`,
  (name) => `a = r"""select ${name}"""`,
  (name) => `a = b"${name}"`,
  (name) => `import odoo.addons.${name}`,
  (name) => `from odoo.addons.b import ${name}`,
  (name) => `class A(models.Model):\n    ${name} = fields.Char()`,
  (name) => `class A(models.Model):\n    def ${name}(self):\n        pass`,
  (name) => `def f():\n    class B:\n        ${name} = 1`,
  (name) => `a = lambda b: b.${name}`,
  (name) => `x = _("%s", b.${name})`,
  (name) => `@api.depends("${name}")\ndef f(self):\n    pass`,
];

/** Places at which it is a name of the file itself, or written for people. */
const silent: readonly ((name: string) => string)[] = [
  (name) => `# ${name}`,
  (name) => `"""About ${name}."""`,
  (name) => `def f(self):\n    """About ${name}."""\n    return 1`,
  (name) => `class A:\n    'About ${name}'`,
  (name) => `def f(${name}):\n    pass`,
  (name) => `def f():\n    ${name} = 1\n    return ${name}`,
  (name) => `a = _("About ${name}")`,
  (name) => `_logger.info("About ${name}")`,
  (name) => `a = fields.Char(string="About ${name}", help='${name}')`,
];

describe('names of Python', () => {
  it('are found wherever another module could be meant, each once', () => {
    fc.assert(
      fc.property(identifier, fc.constantFrom(...telling), (name, place) => {
        const found = names(place(name));
        expect(found.flatMap((one) => one.split('.'))).toContain(name);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('are not those of the file itself, and none in what is written for people', () => {
    fc.assert(
      fc.property(identifier, fc.constantFrom(...silent), (name, place) => {
        expect(names(place(name)).flatMap((one) => one.split('.'))).not.toContain(name);
      }),
    );
  });

  it('keep what is put together while the code runs', () => {
    expect(names('a = f"property_{kind}_id"')).toEqual(['_id', 'property_', 'property_*_id']);
    expect(names('a = "x_%s_total" % b')).toContain('x_*_total');
  });

  it('are read only where uses are', () => {
    expect(readPython('a.b')).not.toHaveProperty('names');
  });
});
