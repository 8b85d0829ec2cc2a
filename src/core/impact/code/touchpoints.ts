import type { AddonFacts, OfFile } from '../../../model/facts/addon.js';
import type { InCode } from '../../../model/impact/code-place.js';
import type { Touchpoint } from '../../../model/touchpoint.js';
import { type AnchorTouch, type At, Collector } from './collector.js';
import { viewsOfGiven } from './own-views.js';
import { pythonTouches } from './python-touches.js';
import { recordTouches } from './record-touches.js';
import { viewTouches } from './view-touches.js';
import { manifestTouches, scriptTouches, templateTouches } from './web-touches.js';
import type { World } from './world.js';

export type CodeTouchpoints = {
  readonly touchpoints: readonly Touchpoint<InCode>[];
  /** Changes of inherited views whose node was found: it has to be sought in the later series, too. */
  readonly anchors: readonly AnchorTouch[];
};

const isJudged = ({ role }: OfFile<unknown>): boolean => role !== 'migration';

/** Every place where the code of an addon depends on what the catalogue has. Scripts of earlier upgrades are not looked at. */
export function codeTouchpoints(addon: AddonFacts, world: World): CodeTouchpoints {
  const collector = new Collector(world);
  const own = viewsOfGiven(world.given);
  manifestTouches(collector, addon);
  for (const file of addon.python.filter(isJudged)) pythonTouches(collector, file);
  const loaded = new Set([...addon.manifest.data, ...addon.manifest.demo]);
  for (const xml of addon.xml.filter(({ file }) => loaded.has(file))) {
    const place = (line: number): At => ({ file: xml.file, line, ...(xml.role === undefined ? {} : { role: xml.role }) });
    for (const view of xml.facts.views) viewTouches(collector, view, own, place);
    for (const record of xml.facts.records) recordTouches(collector, record, place(record.line));
    for (const { kind, model, name, line } of xml.facts.operations)
      if (kind === 'function' && name !== undefined) collector.method('method-call', 'call', model, name, place(line));
  }
  for (const csv of addon.csv.filter(({ file }) => loaded.has(file)))
    for (const record of csv.facts) recordTouches(collector, record, { file: csv.file, line: record.line });
  for (const script of addon.javascript) scriptTouches(collector, script);
  for (const templates of addon.templates) templateTouches(collector, templates);
  return { touchpoints: collector.touchpoints, anchors: collector.anchors };
}
