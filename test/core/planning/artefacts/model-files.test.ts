import { describe, it } from 'vitest';
import { seriesList } from '../../../../src/model/known-series.js';
import { everyFeature } from '../../../fixtures/every-feature.js';
import { expectGolden } from '../../../helpers/golden.js';

describe('model-files', () => {
  it.each(seriesList)('declares models in the words of the series in %s', (series) => {
    expectGolden('model-files', series, everyFeature, /^models\/(every_report|res_partner|product_category|every_line)\.py$/);
  });
});
