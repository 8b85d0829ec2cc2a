import { snake } from '../../odoo/naming.js';
import { pythonName } from '../../text/python.js';
import type { Artefact } from '../artefact.js';

/** `models/__init__.py`. */
export const modelsInit: Artefact = {
  id: 'models-init',
  plan({ spec }) {
    const modules = Object.keys(spec.models).map(snake).toSorted();
    if (modules.length === 0) return [];
    return [{ path: 'models/__init__.py', template: 'imports.py', view: { modules: modules.map(pythonName) } }];
  },
};
