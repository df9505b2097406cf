import type { Tx } from '#libs/database';
import { numbered } from '../rules/numbered.js';
import type { PanelFacts } from '../rules/panel-facts.js';
import { type ProposalRow, seatAt, type Seat } from '../rules/plan-seats.js';
import { inputsOf } from '../rules/solve-inputs.js';

/**
 * What speaks for one pair: as the last run that knew both saw it; before the first run, by theme and tags alone, since
 * texts are only told apart among all of them.
 */
export async function knownSeat(
  tx: Tx,
  facts: PanelFacts,
  pair: { proposalId: string; reviewerId: string },
): Promise<Seat> {
  const [stored] = (await tx.query(
    `SELECT w.proposal_id AS "proposalId", w.theme, w.tags, w.text, w.bid, w.same_organisation AS "sameOrganisation",
            w.same_country AS "sameCountry", w.jitter, w.affinity, m.place - 1 AS place
       FROM assignment_run_row w
       JOIN assignment_run r ON r.id = w.run_id
      CROSS JOIN LATERAL jsonb_array_elements_text(r.inputs -> 'reviewers') WITH ORDINALITY AS m(id, place)
      WHERE w.proposal_id = $1 AND m.id = $2
      ORDER BY r.started_at DESC, r.id DESC LIMIT 1`,
    [pair.proposalId, pair.reviewerId],
  )) as [(ProposalRow & { place: string })?];
  if (stored) return seatAt(stored, Number(stored.place), pair.reviewerId);
  const numbers = numbered({ ...facts, weights: { ...facts.weights, text: 0, jitter: 0 } }, 0);
  const p = facts.proposals.findIndex(({ id }) => id === pair.proposalId);
  const r = facts.reviewers.findIndex(({ id }) => id === pair.reviewerId);
  const row = inputsOf(numbers, 'full').rows[p]!;
  return seatAt({ ...row, proposalId: pair.proposalId }, r, pair.reviewerId);
}
