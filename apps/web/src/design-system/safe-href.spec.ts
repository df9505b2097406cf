import { describe, expect, it } from '@jest/globals';
import { safeExternalHref, safeHref } from './safe-href.js';

describe('addresses somebody typed', () => {
  it.each([
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    ['http://example.org', 'http://example.org/'],
    ['  https://example.org/x  ', 'https://example.org/x'],
    ['mailto:name@example.org', 'mailto:name@example.org'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['https://example.org/"onclick="x', 'https://example.org/%22onclick=%22x'],
  ])('keeps %s', (typed, href) => {
    expect(safeExternalHref(typed)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//evil.example',
    '/within',
    'example.org',
    '',
  ])('drops %j', (typed) => {
    expect(safeExternalHref(typed)).toBe(undefined);
  });
});

describe('addresses within the site', () => {
  it.each(['/', '/igf/2019', '#main', '?sort=-score', './a', '../a', 'schedule.xml', 'a/b?c', '/igf/برنامج'])(
    'keeps %s as it is',
    (href) => {
      expect(safeHref(href)).toBe(href);
    },
  );

  it('keeps what is safe elsewhere', () => {
    expect(safeHref('https://example.org/a')).toBe('https://example.org/a');
  });

  it.each([
    '//evil.example',
    '/\t/evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    ' /a',
    '',
  ])('drops %j', (href) => {
    expect(safeHref(href)).toBe(undefined);
  });
});
