import type { AuditEstate, ImportedFinding, ImportedReport } from '../../../model/audit/estate.js';
import type { AuditReport } from '../../../model/audit/report.js';
import type { AcceptedFinding } from '../../../model/baseline.js';
import { formatPlace } from '../../../model/errors.js';
import { type Document, heading, type Item, list, paragraph, quiet, strong } from '../document.js';
import { count } from '../words.js';
import { findingItem } from './finding-item.js';

/** So many of other tools are shown; the other formats have all. */
const shown = 20;

const acceptedItem = ({ rule, addon, file, reason, expires, message }: AcceptedFinding): Item => ({
  line: [strong([addon, file].filter((part) => part !== undefined).join(': ')), `: ${message}`, quiet(` [${rule}]`)],
  below: [paragraph(quiet(`accepted to ${expires}: ${reason}`))],
});

function baselineBlocks({ baseline }: AuditEstate): Document {
  if (baseline === undefined) return [];
  const { accepted, stale, expired, unseen } = baseline;
  const numbers = [
    count(accepted.length, 'finding'),
    'accepted and left out',
    ...(unseen === 0 ? [] : [`; ${unseen} more of what this audit did not look at`]),
  ];
  return [
    heading(2, 'Baseline'),
    paragraph(`${numbers.join(' ').replace(' ;', ';')}.`),
    ...(expired.length === 0
      ? []
      : [paragraph(`No longer accepted, and among the findings: ${expired.length}`), list(expired.map(acceptedItem))]),
    ...(stale.length === 0
      ? []
      : [
          paragraph(`Accepted and not found any more, to be taken out (--write-baseline does): ${stale.length}`),
          list(stale.map(acceptedItem)),
        ]),
  ];
}

const importedItem = ({ rule, severity, message, place }: ImportedFinding): Item => ({
  mark: { text: { error: '✗', warning: '!', note: '·' }[severity], tone: 'quiet' },
  line: [strong(formatPlace(place)), `: ${message}`, quiet(` [${rule}]`)],
});

function importBlocks({ file, tool, findings, elsewhere, left }: ImportedReport, whole: boolean): Document {
  const rules = new Map<string, number>();
  for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const common = [...rules].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const told = common.slice(0, 6).map(([rule, times]) => (times === 1 ? rule : `${times} × ${rule}`));
  const more = common.length - told.length;
  const lost = [...(elsewhere === 0 ? [] : [`${elsewhere} of other code`]), ...(left === 0 ? [] : [`${left} more than are kept`])];
  return [
    paragraph([
      strong(tool),
      `: ${count(findings.length, 'finding')}${lost.length === 0 ? '' : ` (and ${lost.join(', ')})`}`,
      ...(told.length === 0 ? [] : [`: ${told.join(', ')}${more > 0 ? ` and ${more} more rules` : ''}`]),
      quiet(` ${file}`),
    ]),
    ...(whole && findings.length > 0 ? [list(findings.slice(0, shown).map(importedItem))] : []),
    ...(whole && findings.length > shown ? [paragraph(quiet(`and ${findings.length - shown} more: --json`))] : []),
  ];
}

/** What an audit says beyond single addons. */
export function estateBlocks({ estate }: AuditReport, withFindings: boolean): Document {
  if (estate === undefined) return [];
  const { register, since, imported } = estate;
  return [
    ...(register.length === 0 ? [] : [heading(2, 'The register'), list(register.map(findingItem))]),
    ...baselineBlocks(estate),
    ...(since === undefined
      ? []
      : [
          heading(2, `Since ${since.ref}`),
          paragraph(
            since.left === 0
              ? 'No finding lies on a line that did not change.'
              : `${count(since.left, 'finding')} on lines that did not change ${since.left === 1 ? 'is' : 'are'} left out.`,
          ),
        ]),
    ...(imported.length === 0 ? [] : [heading(2, 'What other tools say'), ...imported.flatMap((one) => importBlocks(one, withFindings))]),
  ];
}
