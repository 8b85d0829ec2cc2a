import type { AddonSource } from '../artefact.js';

/** Where a node stands: what it may say depends on it. */
export type ViewContext = {
  readonly source: AddonSource;
  /** Model of the fields at this place; not known inside the lines of a field that another module defines. */
  readonly model: string | undefined;
  /** An inherited view does not say of what kind its parent is; some anchors tell. */
  readonly kind: 'form' | 'list' | 'unknown';
};
