import type { DemoDecision, DemoProposal, DemoSeat } from '../types.js';
import { gradeOf } from './scores.js';

const CLEAR: readonly string[] = [
  'Highest mean of its theme, and no member spoke against it.',
  'All members who graded it would accept it.',
  'Strong on every criterion; the policy question was singled out in the discussion.',
  'An excellent plan and a question worth asking; agreed without discussion.',
  'Members would like to show it to newcomers as a good example.',
  'Accepted early so that the speakers can arrange their visas.',
  'Clear support across the stakeholder groups.',
];
const WAITING: readonly string[] = [
  'Good, but the theme has more good proposals than places; first on its waiting list.',
  'Members were divided on the format; waits for the balance of regions to be seen.',
];
const WEAK: readonly string[] = [
  'Among the lowest means, and the comments agree on the reasons.',
  'The question of Internet governance remained unclear to most of the panel.',
  'The plan for the session is missing; the letter should point to the guide for proposers.',
  'Members found the text too general, and hope for a more specific proposal next year.',
  'No support in the panel. Encourage the organisers to attend and to find partners.',
];

/** What the committee has recorded half-way through its meeting: the clear cases, and a few others. */
export function decisionsOf(proposals: readonly DemoProposal[], seats: readonly DemoSeat[]): DemoDecision[] {
  const grades = proposals.map((): number[] => []);
  for (const { proposal, state, review } of seats) {
    if (state === 'done' && review) grades[proposal]?.push(gradeOf(review.scores));
  }
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const ranking = [...proposals.keys()].sort(
    (a, b) => mean(grades[b] ?? []) - mean(grades[a] ?? []) || a - b,
  );
  const record = (
    places: readonly number[],
    outcome: DemoDecision['outcome'],
    rationales: readonly string[],
    conditions = '',
  ): DemoDecision[] =>
    places.map((place, index) => ({
      proposal: ranking.at(place) as number,
      outcome,
      rationale: rationales[index] as string,
      conditions,
    }));
  return [
    ...record([0, 1, 2, 3, 4, 5, 6], 'accepted', CLEAR),
    ...record(
      [8],
      'accepted_with_conditions',
      ['Supported by the whole panel, provided that the list of speakers is widened.'],
      'Please add a speaker from a stakeholder group that is not yet represented, and send us the name within three weeks.',
    ),
    ...record([78, 84], 'waitlisted', WAITING),
    ...record([-1, -2, -3, -4, -5], 'declined', WEAK),
  ];
}
