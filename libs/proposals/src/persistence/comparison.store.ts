import type { Database, Tx } from '#libs/database';
import type { Comparison, TextsOfCall } from '../rules/near-duplicates/compare-texts.js';
import { proposalText } from '../rules/content/proposal-text.js';
import type { ProposalContent } from '../rules/content/proposal-content.js';

/** A call whose texts have changed since they were compared. */
export interface DueCall {
  callId: string;
  key: string;
}

/** Pairs kept of one comparison: beyond it nobody would look at them. */
const MOST_PAIRS = 5_000;
/** What a comparison under way is taken to cost: a worker that dies keeps others from it for five minutes. */
const UNTIL_KNOWN_MS = 15_000;

/**
 * Takes a call to compare, if one is due: its texts or tags have changed, and since the last comparison has gone by at
 * least `pauseSeconds`, and twenty times what it took. Another worker does not get the same one.
 */
export function takeDueCall(tx: Tx, now: Date, pauseSeconds: number): Promise<DueCall | undefined> {
  return tx
    .query<DueCall[]>(
      `WITH here AS (
         SELECT c.id, md5(concat(
             (SELECT string_agg(concat(p.id, p.version), ',' ORDER BY p.id) FROM proposal p
               WHERE p.call_id = c.id AND p.status NOT IN ('draft', 'withdrawn')),
             (SELECT string_agg(concat(g.id, g.name), ',' ORDER BY g.id) FROM tag g WHERE g.call_id = c.id))) AS key
           FROM call c LEFT JOIN text_comparison k ON k.call_id = c.id
          WHERE c.status IN ('open', 'closed', 'screening', 'reviewing', 'deliberating')
            AND (k.call_id IS NULL OR k.compared_at <= $1::timestamptz
                   - greatest($2::int * interval '1 second', k.milliseconds * interval '20 milliseconds'))),
       due AS (
         SELECT here.id, here.key FROM here LEFT JOIN text_comparison k ON k.call_id = here.id
          WHERE k.texts_key IS DISTINCT FROM here.key ORDER BY k.compared_at NULLS FIRST, here.id LIMIT 1)
       INSERT INTO text_comparison AS t (call_id, texts_key, texts, milliseconds, compared_at)
       SELECT due.id, '', 0, ${UNTIL_KNOWN_MS}, $1 FROM due
       ON CONFLICT (call_id) DO UPDATE SET compared_at = $1, milliseconds = ${UNTIL_KNOWN_MS}
         WHERE t.compared_at < $1
       RETURNING t.call_id AS "callId", (SELECT key FROM due) AS key`,
      [now, pauseSeconds],
    )
    .then(([due]) => due);
}

/** What everybody wrote, and the tags of the call. */
export async function textsOfCall(db: Database, callId: string): Promise<TextsOfCall> {
  const [proposals, tags] = await Promise.all([
    db.rows<
      Pick<ProposalContent, 'title' | 'policyQuestions' | 'answers'> & { id: string; tagIds: string[] }
    >(
      `SELECT p.id, p.title, p.policy_questions AS "policyQuestions", p.answers,
              ARRAY(SELECT t.tag_id FROM proposal_tag t WHERE t.proposal_id = p.id) AS "tagIds"
         FROM proposal p WHERE p.call_id = $1 AND p.status NOT IN ('draft', 'withdrawn') ORDER BY p.id`,
      [callId],
    ),
    db.rows<{ id: string; name: string }>('SELECT id, name FROM tag WHERE call_id = $1 ORDER BY id', [
      callId,
    ]),
  ]);
  return {
    proposals: proposals.map((one) => ({ id: one.id, tagIds: one.tagIds, text: proposalText(one) })),
    tags,
  };
}

/** Keeps a comparison in place of the last one. What somebody decided about a pair stays, and is not asked again. */
export async function keepComparison(
  tx: Tx,
  { callId, key }: DueCall,
  { pairs, suggestions }: Comparison,
  took: { texts: number; milliseconds: number; at: Date },
): Promise<void> {
  const rows = pairs.slice(0, MOST_PAIRS).map(({ a, b, ...how }) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    return { a: first, b: second, ...how };
  });
  await tx.query(
    `WITH found AS (SELECT * FROM jsonb_to_recordset($2) AS f(a uuid, b uuid, similarity real, copied real, "sharedTerms" text[])),
     gone AS (
       UPDATE near_duplicate n SET gone_at = $3
        WHERE n.call_id = $1 AND n.gone_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM found f WHERE f.a = n.a_id AND f.b = n.b_id))
     INSERT INTO near_duplicate (call_id, a_id, b_id, similarity, copied, shared_terms, found_at)
     SELECT $1, f.a, f.b, f.similarity, f.copied, f."sharedTerms", $3 FROM found f
     ON CONFLICT (a_id, b_id) DO UPDATE SET similarity = excluded.similarity, copied = excluded.copied,
       shared_terms = excluded.shared_terms, gone_at = NULL`,
    [callId, JSON.stringify(rows), took.at],
  );
  await tx.query('DELETE FROM tag_suggestion WHERE call_id = $1', [callId]);
  await tx.query(
    `INSERT INTO tag_suggestion (proposal_id, tag_id, call_id, score, terms)
     SELECT s."proposalId", g.id, $1, s.score, s.terms
       FROM jsonb_to_recordset($2) AS s("proposalId" uuid, "tagId" uuid, score real, terms text[])
       JOIN tag g ON g.call_id = $1 AND g.id = s."tagId"`,
    [callId, JSON.stringify(suggestions)],
  );
  await tx.query(
    'UPDATE text_comparison SET texts_key = $2, texts = $3, milliseconds = $4, compared_at = $5 WHERE call_id = $1',
    [callId, key, took.texts, took.milliseconds, took.at],
  );
}
