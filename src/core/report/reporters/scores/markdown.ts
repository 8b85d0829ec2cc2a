import { scoresDocument } from '../../documents/scores.js';
import { renderMarkdown } from '../../render/markdown.js';
import type { RegisterSubject, Reporter } from '../../subject.js';

export const markdown: Reporter<RegisterSubject> = { id: 'markdown', render: (subject) => renderMarkdown(scoresDocument(subject)) };
