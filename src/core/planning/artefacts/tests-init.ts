import { pythonName } from '../../text/python.js';
import type { Artefact } from '../artefact.js';

/** `tests/__init__.py`: every test file that was planned. */
export const testsInit: Artefact = {
  id: 'tests-init',
  plan(_source, before) {
    const modules = before.flatMap(({ path }) => /^tests\/(test_[a-z0-9_]+)\.py$/.exec(path)?.[1] ?? []).toSorted();
    if (modules.length === 0) return [];
    return [{ path: 'tests/__init__.py', template: 'imports.py', view: { modules: modules.map(pythonName) } }];
  },
};
