import type { SpecCheck } from './check.js';
import { conditionsMean } from './conditions.js';
import { comparedKinds, constraintColumns, uniqueAlone, uniqueFilled, uniqueNotTranslated } from './constraints.js';
import { coversExist } from './covers.js';
import {
  companyChecks,
  dynamicDefaults,
  filenamesAreKept,
  mixinFieldsKept,
  monetaryCurrency,
  oneToManyInverse,
  relatedPaths,
  relatedValues,
  requiredLines,
  selectionDefaults,
  sequencePrefixes,
  sequencesOnce,
  storedRelated,
  trackingNeedsThread,
} from './fields.js';
import { actionsExist, buttonIcons, smartButtons, viewFields } from './interface.js';
import { computedOrRelated, computingMethods, dependsOfComputes, methodNamesFree, methodsAreUsed, wizardsWithoutRules } from './methods.js';
import { displayNames, mixinsNeedMail, namedFields, standardModelsKept } from './models.js';
import {
  collidingModels,
  databaseNames,
  distinctXmlIds,
  fieldNames,
  localIds,
  modelNames,
  relationNames,
  sharedRelationTables,
} from './names.js';
import { noSelfDependency, referencesReachable } from './references.js';
import { renamedOptionsExist, renamesLeadSomewhere, renamesOfOwnModels } from './renames.js';
import {
  accessToOwnModels,
  everyModelHasAccess,
  everyoneNamed,
  filterPaths,
  filtersWithEffect,
  grantsOnce,
  groupsExist,
  groupsWithoutCycle,
} from './security.js';
import {
  checksCanFail,
  checksCanHold,
  filtersCanBeTested,
  keysDiffer,
  noCircleOfRequired,
  noRequiredFieldOnOthers,
  requiredFieldsCanBeFilled,
} from './testable.js';
import {
  actionFiltersExist,
  actionViewsExist,
  buttonsCallMethods,
  chatterNeedsThread,
  menusWithoutCycle,
  searchNamesOnce,
} from './views.js';

/** What must exist and be named rightly: the second list assumes it. */
export const structureChecks: readonly SpecCheck[] = [
  modelNames,
  standardModelsKept,
  fieldNames,
  mixinFieldsKept,
  localIds,
  distinctXmlIds,
  collidingModels,
  databaseNames,
  relationNames,
  sharedRelationTables,
  renamesLeadSomewhere,
  renamesOfOwnModels,
  renamedOptionsExist,
  monetaryCurrency,
  oneToManyInverse,
  requiredLines,
  relatedPaths,
  relatedValues,
  storedRelated,
  selectionDefaults,
  dynamicDefaults,
  sequencesOnce,
  sequencePrefixes,
  trackingNeedsThread,
  companyChecks,
  filenamesAreKept,
  namedFields,
  displayNames,
  constraintColumns,
  uniqueNotTranslated,
  uniqueFilled,
  uniqueAlone,
  comparedKinds,
  mixinsNeedMail,
  computingMethods,
  methodsAreUsed,
  dependsOfComputes,
  methodNamesFree,
  computedOrRelated,
  wizardsWithoutRules,
  noSelfDependency,
  referencesReachable,
  everyModelHasAccess,
  accessToOwnModels,
  groupsExist,
  everyoneNamed,
  groupsWithoutCycle,
  filterPaths,
  filtersWithEffect,
  grantsOnce,
  viewFields,
  conditionsMean,
  smartButtons,
  buttonIcons,
  actionsExist,
  menusWithoutCycle,
  chatterNeedsThread,
  actionFiltersExist,
  actionViewsExist,
  buttonsCallMethods,
  searchNamesOnce,
  coversExist,
];

/** Whether tests can be made of it. */
export const testabilityChecks: readonly SpecCheck[] = [
  requiredFieldsCanBeFilled,
  noRequiredFieldOnOthers,
  noCircleOfRequired,
  checksCanHold,
  checksCanFail,
  keysDiffer,
  filtersCanBeTested,
];
