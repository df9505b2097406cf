import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CalibrationWarning, Tier } from '#libs/scoring';
import { type CriterionOfCall, readCriteria } from '../standings/grades.store.js';
import { readStandings } from '../standings/read-standings.js';
import { readVersion, type StandingVersion } from '../standings/standing.store.js';
import type { ProposalStanding } from '../rules/standings.js';

/** A proposal with its standing. Group and region are codes of the first organiser. */
export interface RankingRow extends ProposalStanding {
  number: number;
  title: string;
  status: string;
  themeId: string | null;
  theme: string | null;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  firstTime: boolean | null;
  outcome: string | null;
  published: boolean;
}

export interface RankingCriterion {
  id: string;
  name: string;
  weight: number;
}

export interface Ranking {
  /** By rank of the plain mean, best first. */
  rows: RankingRow[];
  criteria: RankingCriterion[];
  /** Submitted reviews that count, and members who gave them. */
  reviews: number;
  reviewers: number;
  /** What calibration has to say of the whole. */
  calibration: { reviewerShare: number | null; warnings: CalibrationWarning[]; tiers: Tier[] };
  computedAt: Date;
  /** Grades have changed since `computedAt`. */
  stale: boolean;
}

type ProposalRow = Omit<RankingRow, keyof ProposalStanding> & { proposalId: string };

/** The standing of every proposal that passed screening, best first, in a handful of reads however many there are. */
@Injectable()
export class RankingQuery {
  constructor(private readonly db: Database) {}

  /** Two rankings of one version and seat are the same to the letter. */
  version(callId: string, seat?: string): Promise<StandingVersion> {
    return readVersion(this.db, callId, seat);
  }

  /** `seat`: the viewer's own on the committee; proposals on which it has a conflict are not there. */
  async run(callId: string, seat?: string): Promise<Ranking> {
    const [standings, proposals, criteria] = await Promise.all([
      readStandings(this.db, callId, seat),
      this.proposals(callId, seat ?? null),
      this.criteriaOf(callId),
    ]);
    const standingOf = new Map(standings.proposals.map((one) => [one.proposalId, one]));
    // what passed screening since large standings were computed has none yet, and comes last
    const place = new Map(standings.proposals.map(({ proposalId }, at) => [proposalId, at]));
    const at = ({ proposalId }: ProposalRow) => place.get(proposalId) ?? Infinity;
    const { reviewerShare, warnings, tiers, reviews, reviewers, computedAt, stale } = standings;
    return {
      rows: proposals
        .toSorted((a, b) => at(a) - at(b) || 0)
        .map((row) => ({
          ...row,
          ...(standingOf.get(row.proposalId) ?? unranked(row.proposalId, criteria)),
        })),
      criteria: criteria.map(({ id, name, weight }) => ({ id, name, weight })),
      reviews,
      reviewers: reviewers.length,
      calibration: { reviewerShare, warnings, tiers },
      computedAt,
      stale,
    };
  }

  private proposals(callId: string, seat: string | null): Promise<ProposalRow[]> {
    return this.db.rows<ProposalRow>(
      `SELECT q.id AS "proposalId", q.number, q.title, q.status, q.theme_id AS "themeId", t.name AS theme,
              coalesce(nullif(n.organisation, ''), o.organisation) AS organisation,
              coalesce(n.stakeholder_group, o.stakeholder_group) AS "stakeholderGroup",
              coalesce(n.regional_group, o.regional_group) AS "regionalGroup", q.first_time AS "firstTime",
              d.outcome, d.published_at IS NOT NULL AS published
         FROM proposal q
         JOIN person o ON o.id = q.owner_id
         LEFT JOIN theme t ON t.id = q.theme_id
         LEFT JOIN LATERAL (SELECT organisation, stakeholder_group, regional_group FROM proposal_person
                             WHERE proposal_id = q.id AND role = 'organiser' ORDER BY position LIMIT 1) n ON true
         LEFT JOIN decision d ON d.proposal_id = q.id
        WHERE q.call_id = $1 AND q.status IN ('passed','under_review','decided')
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $2 AND x.active)
        ORDER BY q.number`,
      [callId, seat],
    );
  }

  /** The criteria of a call in their order. */
  criteriaOf(callId: string): Promise<CriterionOfCall[]> {
    return readCriteria(this.db, callId);
  }
}

const unranked = (proposalId: string, criteria: readonly CriterionOfCall[]): ProposalStanding => ({
  proposalId,
  rank: null,
  mean: null,
  sd: null,
  n: 0,
  lowest: null,
  highest: null,
  criteria: criteria.map(({ id }) => ({ criterionId: id, mean: null, n: 0 })),
  calibrated: null,
});
