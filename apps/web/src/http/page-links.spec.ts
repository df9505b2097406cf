import { expect, it } from '@jest/globals';
import { pageLinks, pageNamed } from './page-links.js';

const labels = (total: number, page: number) =>
  pageLinks({ total, page, pageSize: 10 }, (one) => `?page=${one}`).map(({ label, current }) =>
    current === true ? ['here', label] : label,
  );

it('leads to the first, the last and the near pages, however many there are', () => {
  expect(labels(0, 1)).toEqual([['here', '1']]);
  expect(labels(30, 2)).toEqual(['1', ['here', '2'], '3']);
  expect(labels(20_000, 900)).toEqual([
    '1',
    '897',
    '898',
    '899',
    ['here', '900'],
    '901',
    '902',
    '903',
    '2000',
  ]);
  expect(pageLinks({ total: 11, page: 1, pageSize: 10 }, (one) => `?page=${one}`)[1]).toEqual({
    label: '2',
    href: '?page=2',
    current: false,
  });
});

it('reads a page only where one is named', () => {
  expect(['3', '0', '-1', '1e3', '', undefined, ['2'], '9999999'].map(pageNamed)).toEqual([
    3, 1, 1, 1, 1, 1, 1, 1,
  ]);
});
