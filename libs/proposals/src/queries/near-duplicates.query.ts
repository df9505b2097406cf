import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { hiddenFrom } from '../persistence/screening-sql.js';
import { similarGroups } from '../rules/near-duplicates/similar-proposals.js';
import type { Verdict } from '../rules/near-duplicates/verdict.js';

/** Which pairs to look at: those nobody has judged, those judged, or those to be merged. */
export const PAIR_VIEWS = ['open', 'different', 'same'] as const;
export type PairView = (typeof PAIR_VIEWS)[number];

interface PairSide {
  id: string;
  number: number;
  title: string;
  organisation: string;
}

/** Two proposals that say alike, and what was said of them. */
export interface AlikePair {
  a: PairSide;
  b: PairSide;
  similarity: number;
  copied: number;
  sharedTerms: string[];
  verdict: Exclude<Verdict, 'open'> | null;
  note: string;
  decidedBy: string;
  decidedAt: Date | null;
}

const side = (
  p: string,
): string => `json_build_object('id', ${p}.id, 'number', ${p}.number, 'title', ${p}.title,
    'organisation', coalesce((SELECT n.organisation FROM proposal_person n WHERE n.proposal_id = ${p}.id AND n.role = 'organiser'
                               ORDER BY n.position LIMIT 1), ''))`;
const VIEW: Record<PairView, string> = {
  open: 'n.verdict IS NULL AND n.gone_at IS NULL',
  different: `n.verdict = 'different'`,
  same: `n.verdict = 'same'`,
};
/** $1 the call, $2 the reader. */
const FROM = `
    FROM near_duplicate n JOIN proposal a ON a.id = n.a_id JOIN proposal b ON b.id = n.b_id
   WHERE n.call_id = $1 AND a.status NOT IN ('draft', 'withdrawn') AND b.status NOT IN ('draft', 'withdrawn')
     AND a.id NOT IN (SELECT id FROM hidden) AND b.id NOT IN (SELECT id FROM hidden)`;
const WITH_HIDDEN = `WITH hidden AS MATERIALIZED (${hiddenFrom('$1', '$2')})`;
const COLUMNS = `${side('a')} AS a, ${side('b')} AS b, n.similarity, n.copied, n.shared_terms AS "sharedTerms", n.verdict, n.note,
    coalesce((SELECT coalesce(nullif(w.name, ''), w.email) FROM person w WHERE w.id = n.decided_by), '') AS "decidedBy",
    n.decided_at AS "decidedAt"`;

/** Proposals that are alike, for people who may see both. */
@Injectable()
export class NearDuplicatesQuery {
  constructor(private readonly db: Database) {}

  /** The closest first, at most `limit`; with how many there are in each view. */
  async list(
    callId: string,
    personId: string | null,
    view: PairView,
    limit = 100,
  ): Promise<{ pairs: AlikePair[]; counts: Record<PairView, number>; comparedAt: Date | null }> {
    const [pairs, counted] = await Promise.all([
      this.db.rows<AlikePair>(
        `${WITH_HIDDEN} SELECT ${COLUMNS} ${FROM} AND ${VIEW[view]}
          ORDER BY greatest(n.similarity, n.copied) DESC, a.number, b.number LIMIT $3`,
        [callId, personId, limit],
      ),
      this.db.row<Record<PairView, number> & { comparedAt: Date | null }>(
        `${WITH_HIDDEN} SELECT ${PAIR_VIEWS.map((name) => `count(*) FILTER (WHERE ${VIEW[name]})::int AS "${name}"`).join(', ')},
                (SELECT t.compared_at FROM text_comparison t WHERE t.call_id = $1 AND t.texts > 0) AS "comparedAt" ${FROM}`,
        [callId, personId],
      ),
    ]);
    const { comparedAt = null, open = 0, different = 0, same = 0 } = counted ?? {};
    return { pairs, counts: { open, different, same }, comparedAt };
  }

  /** Two proposals, whether they were found alike or not; undefined where the reader may not see both. */
  pair(
    callId: string,
    personId: string | null,
    ids: readonly [string, string],
  ): Promise<AlikePair | undefined> {
    return this.db.row<AlikePair>(
      `${WITH_HIDDEN} SELECT ${side('a')} AS a, ${side('b')} AS b, coalesce(n.similarity, 0) AS similarity, coalesce(n.copied, 0) AS copied,
              coalesce(n.shared_terms, '{}') AS "sharedTerms", n.verdict, coalesce(n.note, '') AS note,
              coalesce((SELECT coalesce(nullif(w.name, ''), w.email) FROM person w WHERE w.id = n.decided_by), '') AS "decidedBy",
              n.decided_at AS "decidedAt"
         FROM proposal a JOIN proposal b ON b.call_id = a.call_id AND b.id = $4
         LEFT JOIN near_duplicate n ON n.a_id = a.id AND n.b_id = b.id
        WHERE a.call_id = $1 AND a.id = $3 AND a.status NOT IN ('draft', 'withdrawn') AND b.status NOT IN ('draft', 'withdrawn')
          AND a.id NOT IN (SELECT id FROM hidden) AND b.id NOT IN (SELECT id FROM hidden)`,
      [callId, personId, ...ids.toSorted()],
    );
  }

  /** Ids of proposals that screeners want merged, as groups of two or more; for selection, the largest first. */
  async mergeSuggestions(callId: string): Promise<string[][]> {
    const pairs = await this.db.rows<{ a: string; b: string }>(
      `SELECT n.a_id AS a, n.b_id AS b FROM near_duplicate n JOIN proposal a ON a.id = n.a_id JOIN proposal b ON b.id = n.b_id
        WHERE n.call_id = $1 AND n.verdict = 'same'
          AND a.status IN ('passed', 'under_review', 'decided') AND b.status IN ('passed', 'under_review', 'decided')
        ORDER BY n.a_id, n.b_id`,
      [callId],
    );
    return similarGroups(pairs.map((pair) => ({ ...pair, similarity: 1, copied: 0, sharedTerms: [] })));
  }
}
