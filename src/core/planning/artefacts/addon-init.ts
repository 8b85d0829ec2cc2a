import type { Artefact } from '../artefact.js';

/** `__init__.py`: tests are never imported here, Odoo finds them itself. */
export const addonInit: Artefact = {
  id: 'addon-init',
  plan: ({ spec }) => [{ path: '__init__.py', template: '__init__.py', view: { hasModels: Object.keys(spec.models).length > 0 } }],
};
