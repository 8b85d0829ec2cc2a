import type { AddonSource } from '../artefact.js';
import type { SpecCheck } from './check.js';

/** What an acceptance criterion covers must be part of the addon; an override is code that is written by hand. */
export const coversExist: SpecCheck = (source) =>
  source.acceptance.flatMap(({ id, covers, entry }) =>
    covers
      .filter((token) => !exists(source, token))
      .map((token) => ({
        at: [
          'acceptance',
          [source.owner, ...source.extendedBy].find((one) => one.id === entry)?.acceptance.findIndex((one) => one.id === id) ?? 0,
          'covers',
        ],
        message: `${entry} ${id} covers ${token}, which this addon does not have`,
        remedy:
          'Name what the addon defines, for example model:damage.report, field:damage.report.name, constraint:damage.report.name_unique.',
      })),
  );

function exists({ spec }: AddonSource, token: string): boolean {
  const [kind, name = ''] = token.split(':');
  switch (kind) {
    case 'model':
      return Object.hasOwn(spec.models, name);
    case 'access':
      return Object.hasOwn(spec.access, name);
    case 'field':
      return Object.entries(spec.models).some(([model, { fields }]) => Object.keys(fields).some((field) => `${model}.${field}` === name));
    case 'constraint':
      return Object.entries(spec.models).some(([model, { constraints }]) =>
        Object.keys(constraints).some((id) => [id, `${model}.${id}`].includes(name)),
      );
    case 'group':
      return Object.hasOwn(spec.groups, name);
    case 'view':
      return Object.hasOwn(spec.views, name);
    case 'menu':
      return Object.hasOwn(spec.menus, name);
    default:
      return true;
  }
}
