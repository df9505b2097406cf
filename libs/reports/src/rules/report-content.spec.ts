import { describe, expect, it } from '@jest/globals';
import { dueOn } from './due-day.js';
import { emptyReport, filingBlockers, keepingBlockers, type ReportContent } from './report-content.js';

const whole = emptyReport({
  title: 'Seeds',
  date: '2018-11-12',
  organisers: 'Awa',
  keyIssues: 'Who holds data.',
  discussion: 'Two views.',
  nextSteps: 'Meet again.',
});
const found = (changes: Partial<ReportContent>) =>
  filingBlockers({ ...whole, ...changes }).map(({ field, code }) => `${field} ${code}`);

describe('a report', () => {
  it.each<[Partial<ReportContent>, string[]]>([
    [{}, []],
    [{ title: '', nextSteps: '' }, ['title isNotEmpty', 'nextSteps isNotEmpty']],
    [{ moderators: '', rapporteur: '', speakers: '' }, []],
    [{ date: '12 November' }, ['date date_wrong']],
    [{ date: '2018-11-31' }, ['date date_wrong']],
    [{ discussion: 'x'.repeat(20_001) }, ['discussion text_too_long']],
    [{ kind: 'address' }, ['address report_address_missing']],
    [{ kind: 'address', address: 'somewhere' }, ['address report_address_wrong']],
    [{ kind: 'address', address: 'https://localhost/x' }, ['address report_address_wrong']],
    [{ kind: 'address', address: 'https://x.test/r', title: '' }, []],
  ])('with %j is filed, or not for %j', (changes, reasons) => {
    expect(found(changes)).toEqual(reasons);
  });

  it('is kept as a draft whatever is missing', () => {
    expect(keepingBlockers(emptyReport())).toEqual([]);
    expect(keepingBlockers(emptyReport({ address: 'x'.repeat(1001) }))).toEqual([
      { code: 'text_too_long', field: 'address', max: 1000 },
    ]);
  });

  it('is due so many days after the last one of the event', () => {
    expect([dueOn('2018-11-14', 14), dueOn('2018-12-31', 1), dueOn(null, 14)]).toEqual([
      '2018-11-28',
      '2019-01-01',
      null,
    ]);
  });
});
