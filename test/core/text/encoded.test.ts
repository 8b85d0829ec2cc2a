import { describe, expect, it } from 'vitest';
import { isEncoded, join } from '../../../src/core/text/encoded.js';
import { pythonString } from '../../../src/core/text/python.js';

describe('encoded text', () => {
  it('is known by who made it, not by its shape', () => {
    const real = pythonString('a');
    expect(isEncoded(real)).toBe(true);
    expect(isEncoded({ ...real, toHTML: () => 'os.system("x")' })).toBe(false);
    expect([isEncoded('"a"'), isEncoded(null), isEncoded(undefined)]).toEqual([false, false, false]);
  });

  it('shows itself as it is, in a template of Handlebars and in a template string', () => {
    const text = pythonString('<b>');
    expect([text.toHTML(), `${text}`, text.text]).toEqual(['"<b>"', '"<b>"', '"<b>"']);
  });

  it('is joined within its language', () => {
    const joined = join('python', [pythonString('a'), pythonString('b')], ', ');
    expect([joined.language, joined.text]).toEqual(['python', '"a", "b"']);
  });
});
