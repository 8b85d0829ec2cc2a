import { join } from 'node:path';
import { assembleShard } from '../../src/core/catalogue/assemble.js';
import { compareSeries } from '../../src/core/catalogue/diff/compare.js';
import { wholeScope } from '../../src/core/catalogue/scope.js';
import { layerOf, seriesCatalogue } from '../../src/core/catalogue/series-catalogue.js';
import { codeImpact } from '../../src/core/impact/code/code-impact.js';
import { findAddons } from '../../src/io/addons/find-addons.js';
import { openReaders, readAddon } from '../../src/io/addons/read-addon.js';
import type { SeriesCatalogue } from '../../src/model/catalogue/series-catalogue.js';
import type { AddonFacts } from '../../src/model/facts/addon.js';
import type { CodeImpact, ImpactFinding } from '../../src/model/impact/impact.js';
import { type Series, seriesList, stepsBetween } from '../../src/model/known-series.js';
import { type Files, folderWith } from './addons.js';
import { framework } from './catalogue.js';

const readers = await openReaders();

/** Files of modules by `module/path`; a manifest that is not given depends on `base` and lists the XML and CSV files. */
function withManifests(files: Files, version: string): Files {
  const names = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''));
  const made = [...names].flatMap((name): (readonly [string, string])[] => {
    const own = Object.keys(files).filter((path) => path.startsWith(`${name}/`));
    const data = own.map((path) => path.slice(name.length + 1)).filter((path) => /^(?!static\/).*\.(xml|csv)$/.test(path));
    const manifest = `{'name': '${name}', 'version': '${version}.1.0.0', 'author': 'A', 'depends': ['base'], 'data': ${JSON.stringify(data)}}`;
    const code = own.filter((path) => /^[^/]+\/\w+\.py$/.test(path) && !path.includes('__'));
    const init = code.map((path) => `from . import ${path.slice(name.length + 1, -3)}\n`).join('');
    return [
      [`${name}/__manifest__.py`, manifest],
      [`${name}/__init__.py`, init],
    ];
  });
  return { ...Object.fromEntries(made), ...files };
}

export function addonsIn(files: Files, version: string): readonly AddonFacts[] {
  const folder = folderWith(withManifests(files, version));
  return findAddons([folder]).addons.map((addon) => readAddon(addon, readers, { uses: true, cacheDir: null }));
}

const groups = "from odoo import models\n\n\nclass Groups(models.Model):\n    _name = 'res.groups'\n";

/** A catalogue of the framework, of `base`, and of modules whose files are given. */
export function catalogueOf(series: Series, files: Files): SeriesCatalogue {
  const modules = addonsIn({ 'base/models.py': groups, ...files }, series);
  return seriesCatalogue(series, [layerOf([framework(series), ...modules.map(assembleShard)])]);
}

export type Odoos = Partial<Readonly<Record<Series, Files>>>;

/** What becomes of addons between the first and the last of some small Odoos, which are neighbours. */
export function impactOf(odoos: Odoos, addons: Files): CodeImpact {
  const catalogues = new Map<string, SeriesCatalogue>(
    seriesList.flatMap((series) => {
      const files = odoos[series];
      return files === undefined ? [] : [[series, catalogueOf(series, files)] as const];
    }),
  );
  const known = seriesList.filter((series) => catalogues.has(series));
  const [from = '16.0', to = '16.0'] = [known[0], known.at(-1)];
  const whole = (series: string): SeriesCatalogue => catalogues.get(series) ?? seriesCatalogue(series, []);
  const steps = stepsBetween(from, to).map(([before, after]) => ({
    from: before,
    to: after,
    changes: compareSeries(wholeScope(whole(before)), wholeScope(whole(after))),
  }));
  return codeImpact({ addons: addonsIn(addons, from), steps, catalogueOf: whole, from, to });
}

/** Findings as one line each: `file:line severity rule: symbol`. Those about the version of the manifest, which is always another, are left out. */
export function told({ addons }: CodeImpact): readonly string[] {
  return addons.flatMap(({ addon, findings }) =>
    findings
      .filter(({ rule }) => !rule.endsWith('-version'))
      .map((finding) => `${join(addon, finding.place.file)}:${finding.place.line} ${short(finding)}`),
  );
}

const short = ({ severity, rule, message }: ImpactFinding): string => `${severity} ${rule}: ${message}`;
