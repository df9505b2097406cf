import type { Random } from '../random.js';
import type { DemoConflict, DemoProposal, DemoReviewer } from '../types.js';

const DECLARED = 24;
const REASONS: readonly string[] = [
  'I advised the organisers while the proposal was being written.',
  'The main organiser and I run a project together.',
  'My institution funds the organisation that leads this proposal.',
  'One of the speakers is a close relative.',
  'I worked for the submitting organisation until the end of last year.',
  'I sit on the board of the organisation that proposes the session.',
  'I supervise the doctoral thesis of one of the organisers.',
  'A competitor of my employer leads the proposal, and I would rather stay out.',
];

/** Who must not judge what: named in it, from an organisation named in it, or declared by the member. */
export function conflictsOf(
  proposals: readonly DemoProposal[],
  reviewers: readonly DemoReviewer[],
  random: Random,
): DemoConflict[] {
  const found = proposals.flatMap(({ people }, proposal) =>
    reviewers.flatMap(({ person }, reviewer): DemoConflict[] => {
      if (people.some((entry) => entry.person === person)) {
        return [{ reviewer, proposal, kind: 'same_person', evidence: person.email }];
      }
      const shared = people.some((entry) => entry.person.organisation === person.organisation);
      return shared ? [{ reviewer, proposal, kind: 'same_organisation', evidence: person.organisation }] : [];
    }),
  );
  const known = new Set(found.map(pair));
  const declared: DemoConflict[] = [];
  while (declared.length < DECLARED) {
    const reviewer = random.whole(0, reviewers.length - 1);
    const proposal = random.whole(0, proposals.length - 1);
    const conflict: DemoConflict = { reviewer, proposal, kind: 'declared', evidence: random.pick(REASONS) };
    if (known.has(pair(conflict))) continue;
    known.add(pair(conflict));
    declared.push(conflict);
  }
  return [...found, ...declared];
}

/** One text for a reviewer and a proposal, to look them up in a set. */
export const pair = ({ reviewer, proposal }: { reviewer: number; proposal: number }): string =>
  `${reviewer}/${proposal}`;
