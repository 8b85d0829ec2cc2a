import type { AddonTest } from '../../model/addon-tests.js';

type Criterion = {
  readonly id: string;
  readonly level: 'integration';
  readonly scenario: string;
  readonly given: string;
  readonly when: string;
  readonly then: string;
};

/** As many as there are ids for. */
const most = 999;

/** `test_sale_order.TestSale.test_confirm_twice` → `Confirm twice`. */
function scenarioOf(id: string): string {
  const words = (id.split('.').at(-1) ?? id)
    .replace(/^test_?/, '')
    .replaceAll('_', ' ')
    .trim();
  const text = words === '' ? id : words.charAt(0).toUpperCase() + words.slice(1);
  return text.slice(0, 120);
}

/** Why a test proves nothing as it is. */
const weakness = ({ skipped, empty }: AddonTest): string => (skipped ? ' It is skipped.' : empty ? ' It asserts nothing.' : '');

/**
 * Acceptance criteria drafted from the tests of an addon: marked as found, because what a test is meant to prove is for a person to say.
 * A method that a class inherits is told once, where it is defined.
 */
export function criteriaFrom(tests: readonly AddonTest[]): readonly Criterion[] {
  const own = tests.filter(({ shared }) => !shared).slice(0, most);
  return own.map((test, at) => ({
    ...{ id: `AC-${at + 1}`, level: 'integration', scenario: scenarioOf(test.id) },
    given: `Found in the code: tests.${test.id}`.slice(0, 2000),
    when: 'the tests of the addon run',
    // biome-ignore lint/suspicious/noThenProperty: given, when, then are the field's words; a criterion is data and never awaited
    then: `this test passes.${weakness(test)} Say here what it proves.`,
  }));
}
