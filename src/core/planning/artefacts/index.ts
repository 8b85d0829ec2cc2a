import type { Artefact } from '../artefact.js';
import { accessPermissions } from './access-permissions.js';
import { accessRights } from './access-rights.js';
import { addonInit } from './addon-init.js';
import { groups } from './groups.js';
import { manifest } from './manifest.js';
import { menus } from './menus.js';
import { migrations } from './migrations.js';
import { modelFiles } from './model-files.js';
import { modelsInit } from './models-init.js';
import { readme } from './readme.js';
import { recordRules } from './record-rules.js';
import { sequences } from './sequences.js';
import { testAcceptance } from './test-acceptance.js';
import { testAccess } from './test-access.js';
import { testCommon } from './test-common.js';
import { testConstraints } from './test-constraints.js';
import { testDefaults } from './test-defaults.js';
import { testFields } from './test-fields.js';
import { testNames } from './test-names.js';
import { testRequired } from './test-required.js';
import { testRules } from './test-rules.js';
import { testSmartButtons } from './test-smart-buttons.js';
import { testViews } from './test-views.js';
import { testsInit } from './tests-init.js';
import { views } from './views.js';

/** Data files are loaded in this order. Artefacts that list the files of others stand after them. */
export const artefacts: readonly Artefact[] = [
  addonInit,
  modelsInit,
  modelFiles,
  groups,
  accessRights,
  recordRules,
  accessPermissions,
  sequences,
  views,
  menus,
  migrations,
  testCommon,
  testAccess,
  testRules,
  testConstraints,
  testRequired,
  testDefaults,
  testFields,
  testNames,
  testSmartButtons,
  testViews,
  testAcceptance,
  testsInit,
  manifest,
  readme,
];
