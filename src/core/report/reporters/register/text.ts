import { registerDocument } from '../../documents/register.js';
import { renderTerminal } from '../../render/terminal.js';
import type { RegisterSubject, Reporter } from '../../subject.js';

export const text: Reporter<RegisterSubject> = {
  id: 'text',
  render: (subject, screen) => renderTerminal(registerDocument(subject), screen),
};
