import { renderAudit } from '../../src/app/render-audit.js';
import { auditSubject, plainScreen } from '../helpers/audit-report.js';
import { describePage } from '../helpers/page-in-browser.js';

const long = 'a_name_that_goes_on_for_longer_than_any_narrow_screen_has_room_for';

async function render(): Promise<string> {
  const subject = auditSubject();
  const { report } = subject;
  const addons = report.addons.flatMap((one) => [
    one,
    { ...one, name: long, folder: `/${long}/${long}`, advice: { value: 'retire', because: ['nothing in it'] } as const },
  ]);
  return String(await renderAudit({ ...subject, report: { ...report, addons } }, 'html', plainScreen));
}

describePage('the page of the audit', render, 2);
