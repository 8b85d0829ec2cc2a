import { kindBelow } from '../io/workspace/paths.js';
import type { AddonComparison } from '../model/workspace.js';
import { resulting } from './judge-losses.js';

/** A generated file that was deleted by hand, and the file that still names it. */
export type MissingFile = { readonly path: string; readonly namedIn: string };

/** Files that were deleted by hand and that the manifest lists, or a package imports, all the same: Odoo loads no such addon. */
export function missingFiles({ files, folder, origin = folder }: AddonComparison): readonly MissingFile[] {
  const textOf = (wanted: string): string => files.filter(({ path }) => path === wanted).flatMap(resulting)[0]?.text ?? '';
  return files.flatMap(({ path, change }): readonly MissingFile[] => {
    if (change !== 'deleted') return [];
    if (/\.(xml|csv)$/.test(path)) {
      const manifest = textOf('__manifest__.py');
      return manifest.includes(`"${path}"`) || manifest.includes(`'${path}'`) ? [{ path, namedIn: '__manifest__.py' }] : [];
    }
    const module = path.replace(/(\/__init__)?\.py$/, '');
    const namedIn = `${module.slice(0, module.lastIndexOf('/') + 1)}__init__.py`;
    const isElsewhere = [`${module}.py`, `${module}/__init__.py`].some((other) => kindBelow(origin, other) === 'file');
    const isMissing = namedIn !== path && !isElsewhere && imports(textOf(namedIn), module.slice(module.lastIndexOf('/') + 1));
    return isMissing ? [{ path, namedIn }] : [];
  });
}

/** `from . import a, b`, over several lines in parentheses; `from .a import b`; comments count for nothing. */
function imports(text: string, name: string): boolean {
  const code = text.replaceAll(/#.*$/gm, '');
  const lists = [...code.matchAll(/^\s*from\s+\.\s+import\s+(\([^)]*\)|.*)$/gm)].map(([, list = '']) => list);
  return lists.some((list) => list.split(/[(),\s]+/).includes(name)) || new RegExp(`^\\s*from\\s+\\.${name}(?:\\.|\\s)`, 'm').test(code);
}
