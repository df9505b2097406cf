import { normals, seededRandom } from '#libs/scoring';
import type { Grade } from '#libs/scoring';

/** A call whose true qualities and leniencies are known. */
export interface SimulatedCall {
  grades: Grade[];
  quality: Map<string, number>;
  leniency: Map<string, number>;
}

export interface SimulatedCallShape {
  proposals: number;
  reviewers: number;
  panel: number;
  leniency?: number;
  noise?: number;
  /** s.d. of the logarithm of reviewers' noise. */
  unevenness?: number;
}

/** Grades around 3.2 with a spread of 0.6 between proposals, each given to `panel` reviewers at random. */
export function simulateCall(seed: number, shape: SimulatedCallShape): SimulatedCall {
  const { proposals, reviewers, panel, leniency = 0.4, noise = 0.7, unevenness = 0.25 } = shape;
  const random = seededRandom(seed);
  const normal = normals(random);
  const quality = Array.from({ length: proposals }, () => 3.2 + 0.6 * normal());
  const people = Array.from({ length: reviewers }, () => ({
    leniency: leniency * normal(),
    noise: noise * Math.exp(unevenness * normal()),
  }));
  const grades: Grade[] = [];
  quality.forEach((q, i) => {
    const seats = new Set<number>();
    while (seats.size < panel) seats.add(Math.floor(random() * reviewers));
    for (const j of seats) {
      const value = q + people[j]!.leniency + people[j]!.noise * normal();
      grades.push({ proposalId: `p${i}`, reviewerId: `r${j}`, value });
    }
  });
  return {
    grades,
    quality: new Map(quality.map((q, i) => [`p${i}`, q])),
    leniency: new Map(people.map((person, j) => [`r${j}`, person.leniency])),
  };
}
