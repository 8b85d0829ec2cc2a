import { verificationDocument } from '../../documents/verification.js';
import { renderTerminal } from '../../render/terminal.js';
import type { Reporter, VerificationSubject } from '../../subject.js';

export const text: Reporter<VerificationSubject> = {
  id: 'text',
  render: ({ verification }, screen) => renderTerminal(verificationDocument(verification), screen),
};
