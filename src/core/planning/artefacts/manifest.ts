import type { PlannedFile } from '../../../model/plan.js';
import { pythonLiteral, pythonString } from '../../text/python.js';
import type { Artefact } from '../artefact.js';

const isDataFile = ({ path }: PlannedFile): boolean => /^(security|data|views)\/[^/]+\.(xml|csv)$/.test(path);

/** `__manifest__.py`. Keys that equal Odoo's default are left out, as the community's linter asks. */
export const manifest: Artefact = {
  id: 'manifest',
  plan({ spec, owner, series, organization, website }, before) {
    const site = spec.website ?? website;
    const view = {
      name: pythonLiteral(spec.title ?? owner.title, 1, '"name": '.length),
      summary: spec.summary === undefined ? undefined : pythonString(spec.summary),
      version: pythonString(`${series}.${spec.version}`),
      category: spec.category === undefined ? undefined : pythonString(spec.category),
      website: site === undefined ? undefined : pythonString(site),
      author: pythonString(spec.author ?? organization),
      licence: pythonString(spec.licence),
      status: spec.developmentStatus === undefined ? undefined : pythonString(spec.developmentStatus),
      maintainers: spec.maintainers === undefined ? undefined : pythonLiteral(spec.maintainers, 1, '"maintainers": ,'.length),
      application: spec.application,
      autoInstall: spec.autoInstall === false ? undefined : pythonLiteral(spec.autoInstall, 1, '"auto_install": ,'.length),
      depends: pythonLiteral(dependsOf(spec.depends), 1, '"depends": ,'.length),
      data: before.filter(isDataFile).map(({ path }) => pythonString(path)),
    };
    return [{ path: '__manifest__.py', template: '__manifest__.py', view }];
  },
};

/** An addon without dependencies still depends on `base`: Odoo leaves the list empty before 19.0. */
function dependsOf(depends: readonly string[]): readonly string[] {
  return depends.length === 0 ? ['base'] : [...new Set(depends)].toSorted();
}
