import { describe, expect, it } from '@jest/globals';
import { leniencyReading, readingOf } from './agreement.presenter.js';

describe('readingOf', () => {
  it.each([
    [0.8, 'good'],
    [0.75, 'good'],
    [0.6, 'fair'],
    [0.2, 'poor'],
    [-0.3, 'poor'],
  ])('a panel mean with %d of its spread between proposals is %s', (mean, expected) => {
    expect(readingOf({ icc: { single: mean / 2, mean, size: 5 } })).toBe(expected);
  });

  it('says nothing where marks cannot say', () => {
    expect(readingOf({ icc: null })).toBe('none');
  });
});

describe('leniencyReading', () => {
  it.each([
    [0.5, 0.2, 'kinder'],
    [-0.5, 0.2, 'harsher'],
    [0.5, 0.3, 'alike'],
    [0, null, 'unknown'],
  ])('%d with an error of %d is %s', (leniency, standardError, expected) => {
    expect(leniencyReading({ leniency, standardError })).toBe(expected);
  });
});
