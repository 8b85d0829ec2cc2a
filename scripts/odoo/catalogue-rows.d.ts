import type { Models } from '../../src/core/catalogue/merged-model.js';
import type { MergedField } from '../../src/model/catalogue/merged.js';
import type { CatalogueScope } from '../../src/model/catalogue/scope.js';
import type { Rows } from './comparison.js';

type Merged = {
  readonly scope: CatalogueScope;
  readonly models: Models;
  readonly field: (model: string, name: string) => MergedField | undefined;
};

/** What a catalogue says of the modules of a scope. */
export declare function catalogueRows(merged: Merged, modules: Iterable<string>): Rows;
