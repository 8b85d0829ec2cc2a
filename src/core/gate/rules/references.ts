import { fail, pass, type Rule } from '../rule.js';

export const references: Rule = {
  id: 'references',
  asks: 'Does everything that it names exist in the series?',
  waivable: true,
  remedy: 'Correct what is named; "warrant check" shows the place. Where a catalogue is missing, build one or check the names by hand.',
  informs: true,
  judge({ references: report }) {
    if (!report.known) return { outcome: 'not-known', reasons: [report.why] };
    const wrong = report.problems.filter(({ severity }) => severity === 'error');
    if (wrong.length > 0) return fail(...wrong.map(({ pointer, message }) => `${pointer}: ${message}`));
    if (report.open.length > 0)
      return { outcome: 'not-known', reasons: report.open.map(({ pointer, message }) => `${pointer}: ${message}`) };
    return pass(`the catalogue of ${report.series} has all that it names`);
  },
};
