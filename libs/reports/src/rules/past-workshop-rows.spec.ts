import { describe, expect, it } from '@jest/globals';
import { organisersTyped } from './past-workshop.js';
import { pastWorkshopsOf } from './past-workshop-rows.js';

const columns = ['year', 'title', 'organisers', 'number', 'edition', 'report_address', 'filed_on'];
const good = { year: '2017', title: 'Held', organisers: 'Мария Иванова | m@x.test | Институт' };
const read = (...rows: Record<string, string>[]) =>
  pastWorkshopsOf(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    columns,
    'IGF',
  );
const reasons = (...rows: Record<string, string>[]) =>
  read(...rows).bad.map(({ line, column, code }) => `${String(line)} ${String(column)} ${code}`);

describe('rows of a file of past workshops', () => {
  it('are read with what they leave out', () => {
    expect(read(good).workshops).toEqual([
      {
        line: 2,
        year: 2017,
        edition: 'IGF 2017',
        number: null,
        title: 'Held',
        organisers: [{ name: 'Мария Иванова', email: 'm@x.test', organisation: 'Институт' }],
        reportAddress: '',
        filedOn: '',
      },
    ]);
    const [whole] = read({
      ...good,
      edition: 'Geneva',
      number: 'WS #12',
      organisers: '李小龙 || 清华大学;| LI@x.test\n||',
      report_address: 'https://r.test/12',
      filed_on: '2018-01-15 00:00',
    }).workshops;
    expect([whole!.edition, whole!.number, whole!.reportAddress, whole!.filedOn]).toEqual([
      'Geneva',
      12,
      'https://r.test/12',
      '2018-01-15',
    ]);
    expect(organisersTyped(whole!.organisers)).toBe('李小龙 |  | 清华大学\n | li@x.test');
  });

  it.each<[Record<string, string>, string]>([
    [{ year: '17' }, 'year year_wrong'],
    [{ year: '1492' }, 'year year_wrong'],
    [{ title: '' }, 'title isNotEmpty'],
    [{ title: 'x'.repeat(501) }, 'title text_too_long'],
    [{ number: 'twelve' }, 'number workshop_number_wrong'],
    [{ number: '0' }, 'number workshop_number_wrong'],
    [{ organisers: '' }, 'organisers nobody_held_it'],
    [{ organisers: 'Awa | nowhere' }, 'organisers organiser_email_wrong'],
    [{ report_address: 'r.test/12' }, 'report_address report_address_wrong'],
    [{ report_address: 'javascript:alert(1)' }, 'report_address report_address_wrong'],
    [{ report_address: 'https://r.test', filed_on: '2018-02-30' }, 'filed_on date_wrong'],
    [{ filed_on: '2018-02-03' }, 'filed_on filed_without_address'],
  ])('%j is refused', (cells, reason) => {
    expect(reasons(good, { ...good, title: 'Other', ...cells })).toEqual([`3 ${reason}`]);
  });

  it('stand once, and columns are known ones', () => {
    expect(reasons({ ...good, number: '7' }, { ...good, title: 'Other', number: '7' }, good, good)).toEqual([
      '3 number workshop_twice',
      '5 title workshop_twice',
    ]);
    const { bad } = pastWorkshopsOf([{ line: 2, cells: good }], ['year', 'name'], 'IGF');
    expect(bad.map(({ column, code }) => [column, code])).toEqual([
      ['title', 'csv_column_missing'],
      ['organisers', 'csv_column_missing'],
      ['name', 'csv_column_unknown'],
    ]);
  });
});
