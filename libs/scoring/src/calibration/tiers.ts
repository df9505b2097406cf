import type { CalibratedProposal } from './calibration.js';

/** Places that stand together: none of them can be told apart from the first of them. */
export interface Tier {
  from: number;
  to: number;
}

/**
 * The order cut into groups as a committee reads them: a group begins where a proposal can be told apart (95 %, this one
 * comparison) from the first of the group before. `proposals` by place. Neighbours of two groups may still be alike.
 */
export function tiersOf(proposals: readonly Pick<CalibratedProposal, 'place' | 'band'>[]): Tier[] {
  const tiers: Tier[] = [];
  for (const { place, band } of proposals) {
    const last = tiers.at(-1);
    if (last && place <= last.to) continue;
    tiers.push({ from: place, to: Math.max(place, band.to) });
  }
  const most = proposals.length;
  return tiers.map(({ from, to }) => ({ from, to: Math.min(to, most) }));
}

/** Where a line after so many places falls: who is above it beyond doubt, who below, and who cannot be told apart from it. */
export interface LineReading {
  above: number;
  below: number;
  around: number;
}

/** Reads each place's band against a line drawn after `places` of them. */
export function aroundLine(
  proposals: readonly Pick<CalibratedProposal, 'place' | 'band'>[],
  places: number,
): LineReading {
  const above = proposals.filter(({ band }) => band.to <= places).length;
  const below = proposals.filter(({ band }) => band.from > places).length;
  return { above, below, around: proposals.length - above - below };
}
