import type { Artefact } from '../artefact.js';
import { accessRights } from './access-rights.js';
import { addonInit } from './addon-init.js';
import { groups } from './groups.js';
import { manifest } from './manifest.js';
import { modelFiles } from './model-files.js';
import { modelsInit } from './models-init.js';
import { recordRules } from './record-rules.js';
import { sequences } from './sequences.js';

/** Data files are loaded in this order. Artefacts that list the files of others stand after them. */
export const artefacts: readonly Artefact[] = [addonInit, modelsInit, modelFiles, groups, accessRights, recordRules, sequences, manifest];
