import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REGIONAL_GROUPS } from './igf-lists.js';
import { regionOfCountry } from './un-regional-groups.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
const region = (code: string) => regionOfCountry(code, REGIONAL_GROUPS);

describe('the regional group of a country', () => {
  it.each([
    ['ML', 'african'],
    ['sg', 'asia_pacific'],
    ['EE', 'eastern_european'],
    ['BR', 'grulac'],
    ['NZ', 'weog'],
    ['TR', 'weog'],
    ['XX', null],
    ['', null],
  ])('%s: %s', (code, group) => {
    expect(region(code)).toBe(group);
  });

  it('is not suggested where the call has another list, or no country is known', () => {
    expect([regionOfCountry('ML', [{ code: 'sahel' }]), regionOfCountry(null, REGIONAL_GROUPS)]).toEqual([
      null,
      null,
    ]);
  });

  it('is known for as many States as the groups have', () => {
    const sizes = new Map<string, number>();
    for (const code of CODES) {
      const group = region(code);
      if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
    // beyond the members: CK, HK, MO, NU, PS in Asia and the Pacific, VA in Western Europe
    expect(Object.fromEntries([...sizes].toSorted())).toEqual({
      african: 54,
      asia_pacific: 59,
      eastern_european: 23,
      grulac: 33,
      weog: 30,
    });
  });
});

// a list of another hand to compare with, where there is one at hand: Code,Name,Region
const LIST = process.env['UN_REGIONAL_GROUPS_CSV'] ?? '';
const NAMES: Record<string, string> = {
  'African Group': 'african',
  'Asia-Pacific Group': 'asia_pacific',
  'Eastern European Group': 'eastern_european',
  GRULAC: 'grulac',
  WEOG: 'weog',
};
// codes that are no longer given, under which countries still have a name
const WITHDRAWN = new Set('BU CS DD DY FX HV NH QU RH SU TP UK VD YD YU ZR'.split(' '));
const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

const compare = existsSync(path.resolve(LIST || '/nowhere')) ? describe : describe.skip;

compare('beside a list of another hand', () => {
  it('is the same', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    const codes = new Map(
      CODES.filter((code) => !WITHDRAWN.has(code)).map((code) => [plain(names.of(code) ?? ''), code]),
    );
    const rows = readFileSync(LIST, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => /^[A-Z]{3},"?(.*?)"?,([^,]+)$/.exec(line.trim())!);
    const compared = rows.flatMap(([, name = '', group = '']) => {
      const code = codes.get(plain(name));
      return code ? [[code, NAMES[group]] as const] : [];
    });
    expect(compared.length).toBeGreaterThan(150);
    expect(compared.filter(([code, group]) => region(code) !== group)).toEqual([]);
  });
});
