import { Population } from './people/population.js';
import { ProposalMaker, proposalsOf2018 } from './proposals/make-proposals.js';
import { proposalsOf2019 } from './proposals/open-call.js';
import { Random } from './random.js';
import { conflictsOf } from './reviewing/conflicts.js';
import { decisionsOf } from './reviewing/decisions.js';
import { panelsOf } from './reviewing/panels.js';
import { reviewersOf } from './reviewing/reviewers.js';
import { seatsOf } from './reviewing/seats.js';
import type { DemoConflict, DemoContent, DemoPerson, DemoProposal } from './types.js';

const SEED = 2018;

/**
 * The whole demo, made from nothing but its seed: a forum in the middle of its deliberations, and its next call open.
 * People, organisations and cases are invented; places are real.
 */
export function demoContent(): DemoContent {
  const random = new Random(SEED);
  const population = new Population(random);
  const maker = new ProposalMaker(population, random);
  const proposals = proposalsOf2018(maker, random);
  const open = proposalsOf2019(maker, experienced(proposals));
  const reviewers = reviewersOf(proposals, population, random);
  const conflicts = conflictsOf(proposals, reviewers, random);
  const panels = panelsOf(proposals, reviewers, conflicts, random);
  const seats = seatsOf(proposals, reviewers, conflicts, panels, random);
  const steppedBack = seats.flatMap(({ reviewer, proposal, abstention }): DemoConflict[] =>
    abstention?.kind === 'conflict'
      ? [{ reviewer, proposal, kind: 'declared', evidence: abstention.reason }]
      : [],
  );
  return {
    reviewing: {
      preset: 'igf2018',
      proposals,
      reviewers,
      conflicts: [...conflicts, ...steppedBack],
      seats,
      decisions: decisionsOf(proposals, seats),
    },
    open: { preset: 'igf2019', proposals: open },
    secretariat: secretariat(population),
  };
}

/** People who lead two proposals or more, so that a demo proposer has something to see in each call. */
function experienced(proposals: readonly DemoProposal[]): DemoPerson[] {
  const led = new Map<DemoPerson, number>();
  for (const { people } of proposals) {
    const owner = people.find(({ contact }) => contact === 'primary')?.person;
    if (owner) led.set(owner, (led.get(owner) ?? 0) + 1);
  }
  return [...led].filter(([, count]) => count >= 2).map(([owner]) => owner);
}

function secretariat(population: Population): DemoPerson[] {
  const origin = { stakeholderGroup: 'intergovernmental', regionalGroup: 'intergovernmental' } as const;
  const organisation = {
    name: 'Forum Secretariat',
    kind: 'a secretariat',
    stakeholderGroup: origin.stakeholderGroup,
    country: null,
    region: null,
  };
  return (['female', 'male', 'female'] as const).map((gender) =>
    population.outsider(origin, gender, organisation),
  );
}
