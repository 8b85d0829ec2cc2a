import { judgeInheritedView, judgeTouchedView } from './judge-anchors.js';
import { judgeMethod } from './judge-methods.js';
import { judgeField, judgeModel, judgeModule, judgeNewField, judgeNewModel, judgeNewValues } from './judge-models.js';
import { judgeRecord } from './judge-records.js';
import type { Finding } from './judgement.js';
import type { Reference } from './reference.js';
import type { Seen } from './seen.js';

/** What the catalogues say to one reference; nothing when all is well. */
export function judge(seen: Seen, reference: Reference): readonly Finding[] {
  switch (reference.on) {
    case 'module':
      return judgeModule(seen, reference);
    case 'model':
      return judgeModel(seen, reference);
    case 'new-model':
      return judgeNewModel(seen, reference);
    case 'new-field':
      return judgeNewField(seen, reference);
    case 'new-values':
      return judgeNewValues(seen, reference);
    case 'field':
      return judgeField(seen, reference);
    case 'record':
      return judgeRecord(seen, reference);
    case 'view':
      return judgeTouchedView(seen, reference);
    case 'inherited-view':
      return judgeInheritedView(seen, reference);
    case 'method':
      return judgeMethod(seen, reference);
  }
}
