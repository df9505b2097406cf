import { NOT_MY_FIELD, STEPPING_BACK } from '../content/remarks.js';
import { Deck } from '../deck.js';
import type { Random } from '../random.js';
import type {
  DemoConflict,
  DemoProposal,
  DemoReview,
  DemoReviewer,
  DemoSeat,
  DemoSeatState,
} from '../types.js';
import { ProposalComments } from './comments.js';
import { pair } from './conflicts.js';
import { marksOf, qualitiesOf } from './scores.js';

const LAGGARDS = 4;
const ABSTENTIONS = 56;
const MERGE = 0.03;

/** Every seat with its review: eight a proposal that are held, and a few that members stepped back from. */
export function seatsOf(
  proposals: readonly DemoProposal[],
  reviewers: readonly DemoReviewer[],
  conflicts: readonly DemoConflict[],
  panels: readonly (readonly number[])[],
  random: Random,
): DemoSeat[] {
  const qualities = qualitiesOf(proposals, random);
  const comments = proposals.map((proposal) => new ProposalComments(proposal, random));
  const merges = new Deck([...proposals.keys()], random);
  const laggards = new Set(random.shuffled([...reviewers.keys()]).slice(0, LAGGARDS));
  const held = proposals.flatMap((proposal, index) =>
    (panels[index] ?? []).map((reviewer): DemoSeat => {
      const state = stateOf(laggards.has(reviewer), random);
      const marks = marksOf(qualities[index]!, reviewers[reviewer]!, proposal.format, random);
      const write = comments[index]!;
      const review: DemoReview | null =
        state === 'assigned'
          ? null
          : {
              scores: state === 'done' ? marks : begun(marks, random),
              comment: write.toProposer(marks),
              confidentialRemark: state === 'done' ? write.toCommittee(marks) : '',
              couldMergeWith:
                (random.chance(MERGE)
                  ? merges.dealWhere(
                      (other) => other !== index && proposals[other]!.subject === proposal.subject,
                    )
                  : undefined) ?? null,
              at: 1 - random.next() ** 1.6,
            };
      return { reviewer, proposal: index, state, abstention: null, review };
    }),
  );
  return [...held, ...abstentions(held, reviewers.length, conflicts, comments, random)];
}

/** Most members are done; a few are far behind. */
function stateOf(laggard: boolean, random: Random): DemoSeatState {
  const missing = random.chance(laggard ? 0.35 : 0.012);
  if (!missing) return 'done';
  return random.chance(0.55) ? 'drafted' : 'assigned';
}

/** The marks of somebody who was interrupted: at least one of them. */
function begun(marks: Readonly<Record<string, number>>, random: Random): Record<string, number> {
  const entries = Object.entries(marks);
  return Object.fromEntries(entries.slice(0, random.whole(1, entries.length - 1)));
}

/** Seats that members gave back; others took their place. */
function abstentions(
  held: readonly DemoSeat[],
  reviewers: number,
  conflicts: readonly DemoConflict[],
  comments: readonly ProposalComments[],
  random: Random,
): DemoSeat[] {
  const taken = new Set([...held.map(pair), ...conflicts.map(pair)]);
  const seats: DemoSeat[] = [];
  while (seats.length < ABSTENTIONS) {
    const seat = { reviewer: random.whole(0, reviewers - 1), proposal: random.whole(0, comments.length - 1) };
    if (taken.has(pair(seat))) continue;
    taken.add(pair(seat));
    const kind = random.chance(0.3) ? 'conflict' : 'not_my_field';
    const reason = comments[seat.proposal]!.about(kind === 'conflict' ? STEPPING_BACK : NOT_MY_FIELD);
    seats.push({ ...seat, state: 'abstained', abstention: { kind, reason }, review: null });
  }
  return seats;
}
