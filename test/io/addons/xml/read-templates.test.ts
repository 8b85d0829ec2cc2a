import { describe, expect, it } from 'vitest';
import { readTemplates } from '../../../../src/io/addons/xml/read-templates.js';

const read = (xml: string): ReturnType<typeof readTemplates> => readTemplates('static/src/a.xml', Buffer.from(xml));

describe('readTemplates', () => {
  it('reads the names of templates and what they inherit from', () => {
    const xml = `<templates xml:space="preserve">
  <t t-name="m.Button"><button/></t>
  <t t-name="m.More" t-inherit="web.Button" t-inherit-mode="primary"/>
  <t t-inherit="web.Button" t-inherit-mode="extension"><xpath expr="//button"/></t>
  <t t-extend="Widget"/>
</templates>`;
    expect(read(xml)).toEqual({
      facts: [
        { name: 'm.Button', changes: false, line: 2 },
        { name: 'm.More', inherits: 'web.Button', changes: false, line: 3 },
        { name: '', inherits: 'web.Button', changes: true, line: 4 },
        { name: '', inherits: 'Widget', changes: true, line: 5 },
      ],
      problems: [],
    });
  });

  it('finds none in other XML, and says what is broken', () => {
    expect(read('<svg/>')).toEqual({ facts: [], problems: [] });
    expect(read('<templates><t>').problems).toMatchObject([{ code: 'xml-syntax', place: { file: 'static/src/a.xml', line: 1 } }]);
  });
});
