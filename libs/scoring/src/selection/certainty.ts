import { normals } from '../random/seeded-random.js';
import type { Random } from '../random/seeded-random.js';
import { binaryProgramme } from './binary-programme.js';
import { ExactSolver } from './exact-solver.js';
import { pause } from '../work/long-work.js';
import type { SteppedWork } from '../work/long-work.js';
import type { SelectionProblem } from './selection-problem.js';
import { loadSolver } from './solver.js';

/** How sure each place is: `share` of the draws in which the candidate is chosen, in the order of the candidates. */
export interface Certainty {
  draws: number;
  shares: { id: string; share: number }[];
  /** Chosen in at least 95 % of the draws. */
  certain: string[];
  /** Chosen in more than 5 % and fewer than 95 %: what the committee has to talk about, most likely first. */
  greyZone: string[];
}

const CERTAIN = 0.95;
const TIME_LIMIT = 60;
/** A draw is noise by nature: it may end within this share of its best total. */
const DRAW_GAP = 1e-4;

/**
 * Draws every score anew from N(score, standard error) and chooses again, `draws` times (default 200), under the same
 * rules. Scores without a standard error stay. Rejects when no choice exists, or with the signal's reason when aborted.
 */
export async function selectionCertainty(
  problem: SelectionProblem,
  random: Random,
  { draws = 200, ...work }: SteppedWork & { draws?: number } = {},
): Promise<Certainty> {
  const highs = await loadSolver();
  const { candidates } = problem;
  const normal = normals(random);
  const times = new Int32Array(candidates.length);
  const solver = new ExactSolver(highs, binaryProgramme(highs, problem), TIME_LIMIT, DRAW_GAP);
  try {
    for (let draw = 0; draw < draws; draw++) {
      await pause(work, draw, draws);
      solver.setScores(
        Float64Array.from(candidates, ({ score, standardError }) => score + (standardError ?? 0) * normal()),
      );
      const optimum = solver.solve();
      if (!optimum) throw new RangeError('no programme satisfies every range');
      optimum.chosen.forEach((chosen, j) => (times[j]! += chosen));
    }
    await pause(work, draws, draws);
  } finally {
    solver.dispose();
  }
  return summarise(
    draws,
    candidates.map(({ id }, j) => ({ id, share: times[j]! / draws })),
  );
}

function summarise(draws: number, shares: Certainty['shares']): Certainty {
  const ids = (some: Certainty['shares']) => some.map(({ id }) => id);
  return {
    draws,
    shares,
    certain: ids(shares.filter(({ share }) => share >= CERTAIN)),
    greyZone: ids(
      shares.filter(({ share }) => share < CERTAIN && share > 1 - CERTAIN).sort((a, b) => b.share - a.share),
    ),
  };
}
