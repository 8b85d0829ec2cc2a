import { expect, it } from 'vitest';
import { loadOrder } from '../../../src/core/catalogue/load-order.js';
import { imported, inFile, python } from '../../helpers/facts.js';

const file = (path: string, ...imports: readonly string[]) => inFile(path, python({ imports: imported(...imports) }));
const order = (...files: readonly ReturnType<typeof file>[]) => loadOrder(files, 'odoo.addons.m').map((one) => one.file);

it('follows imports as they stand, each file once', () => {
  const files = [
    file('__init__.py', '. models', '. wizard', '.models more'),
    file('models/__init__.py', '. b', '. a'),
    file('models/a.py', '.b B'),
    file('models/b.py'),
    file('models/more.py', '..wizard.run Run'),
    file('wizard/__init__.py', '. run'),
    file('wizard/run.py', 'odoo.addons.m.models.a A'),
  ];
  expect(order(...files)).toEqual([
    'models/b.py',
    'models/a.py',
    'models/__init__.py',
    'wizard/run.py',
    'wizard/__init__.py',
    'models/more.py',
    '__init__.py',
  ]);
});

it('leaves out what nothing imports, and what lies outside', () => {
  expect(
    order(file('__init__.py', '. a', '...other x', 'odoo.addons.mm.b c'), file('a.py'), file('tests/test_a.py'), file('b.py')),
  ).toEqual(['a.py', '__init__.py']);
});

it('takes all files where there is no package, and ends in a circle', () => {
  expect(order(file('a.py'), file('b.py'))).toEqual(['a.py', 'b.py']);
  expect(order(file('__init__.py', '. a'), file('a.py', '. b'), file('b.py', '. a'))).toEqual(['b.py', 'a.py', '__init__.py']);
});
