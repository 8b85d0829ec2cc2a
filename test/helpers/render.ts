import { planAddon } from '../../src/core/planning/plan.js';
import { isEncoded } from '../../src/core/text/encoded.js';
import { renderAddon } from '../../src/io/templates/render.js';
import type { Series } from '../../src/model/known-series.js';
import type { RenderedFile } from '../../src/model/plan.js';
import { type SourceInput, sourceOf } from './source.js';

/** All files of the addon that an entry asks for, rendered. */
export function renderEntry(entry: SourceInput, series: Series): readonly RenderedFile[] {
  return renderAddon(planAddon(sourceOf(entry, series)), isEncoded).files;
}
