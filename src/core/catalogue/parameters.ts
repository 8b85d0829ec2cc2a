import type { Parameter } from '../../model/facts/python.js';

/** Parameters as a catalogue keeps them: `vals, context=, *, limit=, **kwargs`. The receiver is not among them. */
export function parametersText(parameters: readonly Parameter[]): string {
  const parts: string[] = [];
  let named = false;
  for (const { name, kind, optional } of parameters) {
    if (kind === 'keyword' && !named) parts.push('*');
    if (kind === 'keyword' || kind === 'args') named = true;
    const stars = { plain: '', keyword: '', args: '*', kwargs: '**' }[kind];
    parts.push(`${stars}${name}${optional && stars === '' ? '=' : ''}`);
  }
  return parts.join(', ');
}

/** The parameters that a catalogue's text stands for. */
export function parametersOf(text: string): readonly Parameter[] {
  let named = false;
  return text.split(', ').flatMap((part): readonly Parameter[] => {
    if (part === '') return [];
    if (part.startsWith('**')) return [{ name: part.slice(2), kind: 'kwargs', optional: true }];
    if (part.startsWith('*')) {
      named = true;
      return part === '*' ? [] : [{ name: part.slice(1), kind: 'args', optional: true }];
    }
    const optional = part.endsWith('=');
    return [{ name: optional ? part.slice(0, -1) : part, kind: named ? 'keyword' : 'plain', optional }];
  });
}
