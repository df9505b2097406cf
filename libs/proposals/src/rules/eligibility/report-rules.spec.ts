import { describe, expect, it } from '@jest/globals';
import type { RuleMode } from '#libs/calls';
import type { HeldWorkshop } from './eligibility-facts.js';
import { linksIn, sameAddress } from './report-links.js';
import { reportFindings } from './report-rules.js';

const workshop = (id: string, report: string | null = null): HeldWorkshop => ({
  id,
  number: 7,
  title: `Workshop ${id}`,
  edition: 'IGF 2018',
  report,
});
const found = (held: HeldWorkshop[], typed: string, mode: RuleMode = 'block') =>
  reportFindings(held, typed, mode).map(({ severity, code, workshopId }) =>
    [severity, code, workshopId].join(' '),
  );
const on = 'https://reports.test/a';
const here = '/igf/2018/programme/sessions/0198';

describe('reports of workshops held before', () => {
  it.each<[string, HeldWorkshop[], string, string[]]>([
    ['nobody held one', [], '', []],
    ['one on record needs no link', [workshop('a', on)], '', []],
    ['one filed here needs no link', [workshop('a', here)], '', []],
    ['none on record, no link', [workshop('a')], '', ['block report_missing a']],
    ['words are no link', [workshop('a')], 'It is on our site', ['block report_missing a']],
    ['a link nobody knows', [workshop('a')], 'See https://x.test/r.', ['warn report_claimed a']],
    [
      'the report of one workshop is none of another',
      [workshop('a', on), workshop('b')],
      on,
      ['block report_missing b'],
    ],
    [
      'nor is it in another spelling',
      [workshop('a', on), workshop('b')],
      'http://www.reports.test/a/#results',
      ['block report_missing b'],
    ],
    [
      'nor is the page of a session held here',
      [workshop('a', here), workshop('b')],
      `https://rostrum.test${here}`,
      ['block report_missing b'],
    ],
    [
      'the one that is on record, and one that is not',
      [workshop('a', on), workshop('b')],
      `${on} https://x.test/r`,
      ['warn report_claimed b'],
    ],
    [
      'one link is believed for one workshop',
      [workshop('a'), workshop('b')],
      'https://x.test/r',
      ['warn report_claimed a', 'block report_missing b'],
    ],
    [
      'one link twice is one link',
      [workshop('a'), workshop('b')],
      'https://x.test/r, http://x.test/r/',
      ['warn report_claimed a', 'block report_missing b'],
    ],
    [
      'two for two',
      [workshop('a'), workshop('b')],
      'https://x.test/r https://x.test/s',
      ['warn report_claimed a', 'warn report_claimed b'],
    ],
  ])('%s', (_, held, typed, expected) => {
    expect(found(held, typed)).toEqual(expected);
  });

  it('only warn where the call only warns, and are not asked for where it does not', () => {
    const held = [workshop('a'), workshop('b')];
    expect(found(held, 'https://x.test/r', 'warn')).toEqual([
      'warn report_claimed a',
      'warn report_missing b',
    ]);
    expect(found(held, 'https://x.test/r', 'off')).toEqual([]);
  });

  it('are named with what the screener needs', () => {
    expect(reportFindings([workshop('a')], 'https://x.test/r', 'block')).toEqual([
      {
        severity: 'warn',
        code: 'report_claimed',
        field: 'reportLinks',
        title: 'Workshop a',
        edition: 'IGF 2018',
        workshopId: 'a',
        links: ['https://x.test/r'],
      },
    ]);
  });
});

describe('addresses in a text', () => {
  it.each([
    ['', []],
    ['ftp://x.test/a javascript:alert(1) x.test', []],
    ['https://', []],
    ['(https://x.test/a).', ['https://x.test/a']],
    ['https://x.test/a\nhttps://x.test/b;', ['https://x.test/a', 'https://x.test/b']],
    ['报告：https://x.test/报告。', ['https://x.test/报告']],
    ['https://x.test/?a=1&b=2', ['https://x.test/?a=1&b=2']],
  ])('%s', (typed, links) => {
    expect(linksIn(typed)).toEqual(links);
  });

  it.each([
    ['https://x.test/a', 'http://www.x.test/a/', true],
    ['https://X.test/a', 'https://x.test/a#b', true],
    ['https://x.test/A', 'https://x.test/a', false],
    ['https://x.test/a?page=1', 'https://x.test/a?page=2', false],
    ['https://x.test/报告', 'https://x.test/%E6%8A%A5%E5%91%8A', true],
    ['/igf/a', 'https://x.test/igf/a', true],
    ['/igf/a', '/igf/b', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(sameAddress(one, other)).toBe(same);
  });
});
