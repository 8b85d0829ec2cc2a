import type { PlannedFile } from '../../../model/plan.js';
import { isEncoded } from '../../text/encoded.js';
import type { AddonSource } from '../artefact.js';

type Criterion = AddonSource['acceptance'][number];

export type Coverage = {
  readonly criterion: Criterion;
  /** Everything that it covers is proven by a generated test. */
  readonly proven: boolean;
  /** What no generated test proves; empty covers prove nothing. */
  readonly open: readonly string[];
};

/** Which acceptance criteria the planned tests prove. */
export function acceptanceCoverage({ acceptance }: AddonSource, files: readonly PlannedFile[]): readonly Coverage[] {
  const proven = new Set(files.flatMap(provenBy));
  return acceptance.map((criterion) => {
    const open = criterion.covers.filter((token) => !proven.has(token));
    return { criterion, open, proven: criterion.covers.length > 0 && open.length === 0 };
  });
}

/** The tokens that the methods of a test file carry, as Python strings. */
function provenBy({ path, view }: PlannedFile): readonly string[] {
  const { methods } = view;
  if (!path.startsWith('tests/test_') || !Array.isArray(methods)) return [];
  return methods.flatMap((method) => {
    const tokens: unknown = typeof method === 'object' && method !== null && 'proves' in method ? method.proves : [];
    return Array.isArray(tokens) ? tokens.flatMap((token) => (isEncoded(token) ? [token.text.slice(1, -1)] : [])) : [];
  });
}
