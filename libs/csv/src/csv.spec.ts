import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#libs/kernel';
import { readCsv } from './read-csv.js';
import { writeCsv } from './write-csv.js';

const columns = { required: ['email', 'name'], optional: ['note'] };

function reasons(file: string | Uint8Array) {
  try {
    readCsv(file, columns);
  } catch (error) {
    if (error instanceof Refusal) return error.blockers;
    throw error;
  }
  return [];
}

describe('reading a CSV file', () => {
  it('gives rows with the line they start at, whatever the cells hold', () => {
    const rows = readCsv(
      '\uFEFFEmail,name,note\r\na@x.org,"A ""B""","two\r\nlines"\r\n\r\nb@x.org,B,\r\n',
      columns,
    );
    expect(rows.map((row) => [row.line, row.cell('email'), row.cell('name'), row.cell('note')])).toEqual([
      [2, 'a@x.org', 'A "B"', 'two\nlines'],
      [5, 'b@x.org', 'B', ''],
    ]);
  });

  it.each([
    ['semicolons', 'email;name\na@x.org;A, B'],
    ['tabs', 'email\tname\na@x.org\tA, B'],
  ])('takes %s between cells', (_, file) => {
    expect(readCsv(file, columns).map((row) => row.cell('name'))).toEqual(['A, B']);
  });

  it.each<[string, string | Uint8Array, object[]]>([
    ['nothing', '', [{ code: 'csv_empty', line: 1, column: '' }]],
    ['a missing column', 'email\na', [{ code: 'csv_column_missing', line: 1, column: 'name' }]],
    ['an unknown column', 'email,name,x\n', [{ code: 'csv_column_unknown', line: 1, column: 'x' }]],
    ['a column twice', 'email,name,name\n', [{ code: 'csv_column_twice', line: 1, column: 'name' }]],
    [
      'a short row',
      'email,name\n\na',
      [{ code: 'csv_wrong_width', line: 3, column: '', cells: 1, wanted: 2 }],
    ],
    ['an open quote', 'email,name\n"a,b', [{ code: 'csv_unreadable', line: 2, column: '' }]],
    ['Latin-1', Buffer.from('email,name\na,\xe9', 'latin1'), [{ code: 'csv_not_utf8', line: 1, column: '' }]],
    ['UTF-16', Buffer.from('email,name', 'utf16le'), [{ code: 'csv_not_utf8', line: 1, column: '' }]],
  ])('refuses %s, saying where', (_, file, expected) => {
    expect(reasons(file)).toEqual(expected);
  });

  it('points at a cell', () => {
    const [row] = readCsv('email,name\nnobody,A', columns);
    expect(row?.bad('email', 'isEmail')).toEqual({
      code: 'isEmail',
      line: 2,
      column: 'email',
      value: 'nobody',
    });
  });
});

describe('writing a CSV file', () => {
  it('quotes what must be quoted and leaves numbers alone', () => {
    const file = writeCsv(
      ['a', 'b'],
      [
        ['x, "y"\nz', -1.5],
        [null, new Date('2018-06-06T23:59:00Z')],
      ],
    );
    expect(file).toBe('\uFEFFa,b\r\n"x, ""y""\nz",-1.5\r\n,2018-06-06T23:59:00.000Z\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠A1'])(
    'makes the formula %j harmless, and reads it back',
    (formula) => {
      const file = writeCsv(['email', 'name'], [['a@x.org', `${formula}!`]]);
      expect(file.includes(`'${formula}!`)).toBe(true);
      expect(readCsv(file, columns)[0]?.cell('name')).toBe(`${formula}!`);
    },
  );

  it.each(["'=1", "''=1", "'quoted'", "'", "'-", 'plain', '- a point', "'tis"])(
    'gives back %j as it was written',
    (text) => {
      const [row] = readCsv(writeCsv(['email', 'name'], [['a@x.org', text]]), columns);
      expect(row?.cell('name')).toBe(text);
    },
  );

  it.each(['\t=1', '\r=1', '\n=1'])(
    'makes %j harmless too, though a cell is read without its margins',
    (text) => {
      const file = writeCsv(['email', 'name'], [['a@x.org', text]]);
      expect(file.includes(`"'${text}"`)).toBe(true);
    },
  );
});
