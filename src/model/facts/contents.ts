import type { PythonFacts } from './python.js';
import type { RecordFact, ViewFact } from './xml.js';

/** What single files of an addon say, whether they lie on disk, are recorded or are planned. */
export type FileContents = {
  /** Relative to the addon. */
  readonly path: string;
  readonly text: string;
  readonly python?: PythonFacts;
  readonly records: readonly RecordFact[];
  readonly views: readonly ViewFact[];
};
