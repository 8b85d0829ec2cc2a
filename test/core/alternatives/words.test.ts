import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common, sharing, Vocabulary, wordsOf } from '../../../src/core/alternatives/words.js';

const meanings = (text: string): readonly string[] => [...wordsOf(text).keys()];

describe('words of a name', () => {
  it.each([
    ['sale.order.line', ['sale', 'order']],
    ['group_discount_per_so_line', ['discount', 'so']],
    ['Customer rebate agreements with lines', ['partner', 'rebate', 'agreement']],
    ['supplier_lead_time', ['vendor', 'delay', 'time']],
    ['deliveries', ['delivery']],
    ['addresses', ['address']],
    ['process_status', ['process', 'status']],
    ['x_2', []],
  ])('%s', (text, expected) => {
    expect(meanings(text)).toEqual(expected);
  });

  it('takes any text, and gives the same for its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = meanings(text);
        expect(meanings(words.join(' ')).every((word) => words.includes(word))).toBe(true);
      }),
    );
  });

  it('tells which words are shared, as each says them', () => {
    const [asked, found] = [wordsOf('Supplier lead-time register'), wordsOf('vendor.delay.report')];
    expect(common(asked, found)).toEqual(['vendor', 'delay']);
    expect(sharing(asked, found)).toBe('shares vendor (supplier), delay (lead)');
    expect(sharing(wordsOf('returns'), wordsOf('stock.return.picking'))).toBe('shares return');
  });
});

describe('the weight of a word', () => {
  const vocabulary = new Vocabulary(['sale_order', 'sale_note', 'sale_credit', 'stock_credit'].map(wordsOf));

  it('falls with the number of names that have it', () => {
    const weights = ['order', 'credit', 'sale'].map((word) => vocabulary.weight(word));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(vocabulary.weight('never')).toBe(1);
  });

  it('tells nothing where a name only says what it is about', () => {
    expect(vocabulary.telling(['sale', 'order'])).toBe(0);
    expect(vocabulary.telling(['sale', 'credit'])).toBe(vocabulary.weight('credit'));
  });
});
