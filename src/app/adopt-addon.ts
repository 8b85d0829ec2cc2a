import { type Comparison, compareStatements } from '../core/adoption/compare-statements.js';
import { type AddonDraft, draftAddon } from '../core/adoption/draft/draft-addon.js';
import type { Comodels } from '../core/adoption/draft/fields.js';
import { statementsOf } from '../core/adoption/statements/statements.js';
import { planDeclarations } from '../core/planning/plan.js';
import { mergedSource, type SourceRequest } from '../core/planning/source.js';
import { isEncoded } from '../core/text/encoded.js';
import type { ReadTexts } from '../io/addons/read-texts.js';
import { renderAddon } from '../io/templates/render.js';
import type { Statement } from '../model/adoption.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Series } from '../model/known-series.js';
import type { RenderedFile } from '../model/plan.js';

/** An addon as its files state it, and what an entry can say of it. */
export type Drafted = AddonDraft & { readonly statements: readonly Statement[] };

export function draftOf(facts: AddonFacts, series: Series, comodels: Comodels): Drafted {
  const statements = statementsOf(facts);
  return { ...draftAddon(facts, series, statements, comodels), statements };
}

/** The files that an adopted entry would become, for comparing: nothing is written, and whether the gate allows it is not asked. */
export function renderForComparison(request: SourceRequest): readonly RenderedFile[] {
  const merged = mergedSource(request);
  if (!merged.ok) throw new Error(`a draft that cannot be merged: ${merged.problems.map(({ message }) => message).join('; ')}`);
  return renderAddon(planDeclarations(merged.source), isEncoded).files;
}

/** What adopted entries express of an addon, and all that they do not: the addon compared with what they render to. */
export function compareWithRendering({ statements, reasons }: Drafted, request: SourceRequest, name: string, read: ReadTexts): Comparison {
  const rendered = read(name, renderForComparison(request), request.series);
  return compareStatements(statements, statementsOf(rendered), reasons);
}
