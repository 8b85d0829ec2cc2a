import type { Command } from '../command.js';
import { adopt } from './adopt.js';
import { amend } from './amend.js';
import { approve } from './approve.js';
import { audit } from './audit.js';
import { catalogue } from './catalogue.js';
import { check } from './check.js';
import { diff } from './diff.js';
import { drift } from './drift.js';
import { evidence } from './evidence.js';
import { gate } from './gate.js';
import { generate } from './generate.js';
import { goLive } from './go-live.js';
import { impact } from './impact.js';
import { init } from './init.js';
import { list } from './list.js';
import { newCommand } from './new.js';
import { portfolio } from './portfolio.js';
import { reject } from './reject.js';
import { report } from './report.js';
import { requestChanges } from './request-changes.js';
import { retire } from './retire.js';
import { review } from './review.js';
import { revoke } from './revoke.js';
import { score } from './score.js';
import { series } from './series.js';
import { show } from './show.js';
import { submit } from './submit.js';
import { types } from './types.js';
import { uat } from './uat.js';
import { uninstallPlan } from './uninstall-plan.js';
import { verify } from './verify.js';
import { waive } from './waive.js';

/** In the order in which help lists them: the way of an entry through the register. */
export const commands: readonly Command[] = [
  init,
  newCommand,
  adopt,
  list,
  show,
  score,
  gate,
  check,
  submit,
  approve,
  reject,
  requestChanges,
  waive,
  revoke,
  goLive,
  review,
  retire,
  uninstallPlan,
  amend,
  generate,
  verify,
  uat,
  evidence,
  diff,
  drift,
  report,
  series,
  catalogue,
  audit,
  impact,
  portfolio,
  types,
];
