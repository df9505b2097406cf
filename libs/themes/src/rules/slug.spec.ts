import { expect, it } from '@jest/globals';
import { slugOf } from './slug.js';

it.each([
  ['Cybersecurity, Trust and Privacy', 'cybersecurity-trust-and-privacy'],
  ['Media & Content', 'media-content'],
  ['  Sécurité numérique ', 'securite-numerique'],
  ['Доверие', 'доверие'],
  ['数据治理', '数据治理'],
  ['!!!', ''],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
])('makes of %j the slug %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
