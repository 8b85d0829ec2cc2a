import type { Outline, Piece } from '../../model/outline.js';

const keyword = /^(#~ ?)?(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?) +(".*")$/;
const continued = /^(?:#~ ?)?(".*")$/;
const quoted = /^"((?:[^"\\]|\\.)*)"$/;

type Message = { readonly from: number; to: number; readonly parts: Map<string, string>; last: string };

/**
 * Cuts a catalogue of translations (GNU gettext, `.po` and `.pot`) into its messages, by context and text. The comments above a message, its
 * places among them, belong to it.
 */
export function outlinePo(text: string): Outline {
  const messages: Message[] = [];
  let open: Message | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, obsolete = '', name, first] = keyword.exec(line) ?? [];
    const value = quoted.exec(first ?? continued.exec(line)?.[1] ?? '')?.[1];
    if (name !== undefined && value !== undefined) {
      const starts = name === 'msgctxt' || (name === 'msgid' && open?.last !== 'msgctxt');
      if (starts || open === undefined) {
        open = { from: index, to: index, parts: new Map([['obsolete', obsolete.trim()]]), last: name };
        messages.push(open);
      }
      open.last = name;
      open.parts.set(name, value);
    } else if (value !== undefined && open !== undefined) open.parts.set(open.last, `${open.parts.get(open.last) ?? ''}${value}`);
    else if (line.trim() === '' || (line.startsWith('#') && !line.startsWith('#~ '))) {
      open = undefined;
      continue;
    } else return { parses: false, line: index + 1 };
    open.to = index + 1;
  }
  const headless = messages.find(({ parts }) => !parts.has('msgid') || !Array.from(parts.keys()).some((part) => part.startsWith('msgstr')));
  if (headless !== undefined) return { parses: false, line: headless.from + 1 };
  return { parses: true, pieces: messages.map(pieceOf) };
}

const pieceOf = ({ from, to, parts }: Message): Piece => ({
  key: ['obsolete', 'msgctxt', 'msgid'].map((part) => parts.get(part) ?? '').join('\u0004'),
  from,
  to,
});
