import { atMostEach, countQuota, mergeClusters, normals, seededRandom, shareQuotas } from '#libs/scoring';
import type { Quota, SelectionProblem } from '#libs/scoring';

const THEMES = [28, 26, 22, 15, 18, 26, 10, 9];
const FORMATS = 8;
const REGIONS = [0.3, 0.23, 0.08, 0.12, 0.22, 0.05];
const GROUPS = [0.45, 0.12, 0.08, 0.18, 0.17];

/** A call in the profile of a real one: `places` to fill from `proposals`, 30 quotas, limits on people, and merge clusters. */
export function simulateSelection(seed: number, proposals: number, places: number): SelectionProblem {
  const random = seededRandom(seed);
  const normal = normals(random);
  const drawn = Array.from({ length: proposals }, (_, i) => ({
    id: `p${i}`,
    score: 3.2 + 0.6 * normal(),
    standardError: 0.28 + 0.04 * random(),
    theme: pick(THEMES, random),
    format: Math.floor(random() ** 1.5 * FORMATS),
    region: pick(REGIONS, random),
    group: pick(GROUPS, random),
    newcomer: random() < 0.35,
    minutes: [30, 60, 60, 90][Math.floor(random() * 4)]!,
    speakers: 3 + Math.floor(random() * 3),
    women: 0,
    organisation: `o${Math.floor(random() ** 2 * proposals * 0.7)}`,
    people: Array.from({ length: 4 }, () => `s${Math.floor(random() ** 1.3 * proposals * 2.5)}`),
  }));
  for (const one of drawn) one.women = Math.min(one.speakers, Math.floor(random() * (one.speakers + 1)));
  type Drawn = (typeof drawn)[number];
  const members = (test: (one: Drawn) => boolean) => drawn.filter(test).map(({ id }) => id);
  const shares = (kind: string, parts: number[], key: (one: Drawn) => number, slack: number): Quota[] =>
    parts.map((part, k) => {
      const fair = (places * part) / parts.reduce((sum, p) => sum + p);
      const range = { least: Math.floor(fair * (1 - slack)), most: Math.ceil(fair * (1 + slack)) };
      return countQuota(
        `${kind}:${k}`,
        range,
        members((one) => key(one) === k),
      );
    });
  const byId = <T>(of: (one: Drawn) => T) => new Map(drawn.map((one) => [one.id, of(one)] as const));
  return {
    candidates: drawn.map(({ id, score, standardError }) => ({ id, score, standardError })),
    places: { least: places, most: places },
    quotas: [
      ...shares('theme', THEMES, (one) => one.theme, 0.1),
      ...shares('format', Array(FORMATS).fill(1), (one) => one.format, 0.5),
      ...shares('region', [0.34, 0.22, 0.1, 0.14, 0.15, 0.05], (one) => one.region, 0.15),
      ...shares('group', GROUPS, (one) => one.group, 0.15),
      countQuota(
        'newcomers',
        { least: Math.round(places * 0.4) },
        members((one) => one.newcomer),
      ),
      ...shareQuotas(
        'women',
        { least: 0.5 },
        byId(({ women, speakers }) => ({ part: women, whole: speakers })),
      ),
      { id: 'minutes', most: places * 61, amounts: byId(({ minutes }) => minutes) },
      ...atMostEach(
        'organisation',
        2,
        byId(({ organisation }) => [organisation]),
      ),
      ...atMostEach(
        'speaker',
        3,
        byId(({ people }) => people),
      ),
      ...mergeClusters(
        Array.from({ length: Math.floor(proposals / 30) }, () =>
          Array.from({ length: 2 }, () => `p${Math.floor(random() * proposals)}`),
        ),
      ),
    ],
    lockedIn: ['p1', 'p2'],
    lockedOut: ['p3'],
  };
}

function pick(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found < 0 ? weights.length - 1 : found;
}
