import type { Place } from '../../../../model/errors.js';
import type { Finding } from '../../../../model/finding.js';
import { printJson } from '../../json.js';
import type { FindingsSubject, Reporter } from '../../subject.js';

const root = 'REGISTER_ROOT';

/** A path as a relative URI reference (RFC 3986, 4.2): segments are encoded one by one. */
const uri = (file: string): string =>
  file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split(/[\\/]/)
    .map(encodeURIComponent)
    .join('/');

function location({ file, line, column }: Place) {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: { uri: uri(file), uriBaseId: root }, ...region } };
}

function result({ rule, severity, message, remedy, place, entry }: Finding, ruleIds: readonly string[]) {
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: severity,
    message: { text: remedy === undefined ? message : `${message}\n${remedy}` },
    ...(place === undefined ? {} : { locations: [location(place)] }),
    ...(entry === undefined ? {} : { properties: { entry } }),
  };
}

/** SARIF 2.1.0 (OASIS), for code scanning. Columns count UTF-16 units, as the reader of the register does. */
export const sarif: Reporter<FindingsSubject> = {
  id: 'sarif',
  render({ findings, tool }) {
    const ruleIds = [...new Set(findings.map(({ rule }) => rule))].toSorted();
    return printJson({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Warrant', semanticVersion: tool, rules: ruleIds.map((id) => ({ id })) } },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [root]: { description: { text: 'The folder that holds register/.' } } },
          results: findings.map((finding) => result(finding, ruleIds)),
        },
      ],
    });
  },
};
