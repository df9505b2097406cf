import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { AbsenceExplanation, AffinityParts } from '#libs/matching';
import type { AbstainKind } from '../persistence/assignment.entity.js';
import type { StoredInputs } from '../persistence/assignment-run.entity.js';
import { loadRow } from '../persistence/run-rows.store.js';
import type { AssignmentStatus } from '../rules/assignment-status.js';
import { explainedPanel, type SeatReasons } from '../rules/explained-panel.js';
import { seatAt } from '../rules/plan-seats.js';

/** A member and how they stand to one proposal: seat, affinity part by part, load, and what speaks against them. */
export interface CandidateRow {
  reviewerId: string;
  name: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  assignmentId: string | null;
  status: AssignmentStatus | null;
  byHand: boolean;
  abstainKind: AbstainKind | null;
  abstainReason: string;
  conflicted: boolean;
  load: number;
  loadMax: number;
  /** Of the last run; null for who was not known to it. */
  affinity: number | null;
  parts: AffinityParts | null;
  /** Why they sit here, or why not: as the last run priced it. */
  seat: SeatReasons | null;
  absence: AbsenceOf | null;
}

/** Why a member is not on the panel; `heldBy` names who holds the closest seat. */
export type AbsenceOf =
  | Exclude<AbsenceExplanation, { why: 'outbid' }>
  | { why: 'outbid'; by: number; heldBy: string; price: number };

export interface PanelView {
  proposalId: string;
  number: number;
  title: string;
  theme: string | null;
  tags: string[];
  reviewsPerProposal: number;
  /** Whether a run has looked at this proposal, so that there are affinities to show. */
  known: boolean;
  candidates: CandidateRow[];
}

type ProposalRow = Omit<PanelView, 'candidates' | 'known'>;
type MemberRow = Omit<CandidateRow, 'affinity' | 'parts' | 'seat' | 'absence'>;

interface LastRun {
  runId: string;
  position: number;
  inputs: StoredInputs;
  prices: Record<string, number>;
}

/** Why these reviewers and not others: one proposal, and every member by how well they fit it. */
@Injectable()
export class PanelQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown proposal, one not under review, another call's, or one that `seat` may not see. */
  async run(callId: string, proposalId: string, seat?: string): Promise<PanelView | undefined> {
    const proposal = await this.db.row<ProposalRow>(
      `SELECT q.id AS "proposalId", q.number, q.title, t.name AS theme,
              ARRAY(SELECT g.name FROM proposal_tag x JOIN tag g ON g.id = x.tag_id WHERE x.proposal_id = q.id ORDER BY x.position) AS tags,
              coalesce(own.seats, c.reviews_per_proposal) AS "reviewsPerProposal"
         FROM proposal q JOIN call c ON c.id = q.call_id LEFT JOIN theme t ON t.id = q.theme_id
         LEFT JOIN panel_exception own ON own.proposal_id = q.id AND own.rule = 'seats'
        WHERE q.call_id = $1 AND q.id = $2 AND q.status IN ('passed','under_review','decided')
          AND NOT EXISTS (SELECT 1 FROM conflict x WHERE x.proposal_id = q.id AND x.reviewer_id = $3 AND x.active)`,
      [callId, proposalId, seat ?? null],
    );
    if (!proposal) return undefined;
    const [members, last] = await Promise.all([this.members(callId, proposalId), this.lastRun(proposalId)]);
    const row = last && (await loadRow(this.db, last.runId, proposalId));
    const candidates = members.map((member): CandidateRow => ({
      ...member,
      affinity: null,
      parts: null,
      seat: null,
      absence: null,
    }));
    if (last && row) {
      const { inputs, prices, position } = last;
      const place = new Map(inputs.reviewers.map((id, at) => [id, at]));
      const nameOf = new Map(members.map(({ reviewerId, name }) => [reviewerId, name]));
      const seated = members
        .filter(({ status }) => status === 'assigned' || status === 'done')
        .map(({ reviewerId }) => place.get(reviewerId))
        .filter((at) => at !== undefined);
      const explained = explainedPanel({ inputs, prices, position, row, seated });
      for (const candidate of candidates) {
        const at = place.get(candidate.reviewerId);
        if (at === undefined) continue;
        const { affinity, parts } = seatAt(row, at, candidate.reviewerId);
        const absence = explained.absence(at);
        Object.assign(candidate, {
          affinity,
          parts,
          seat: explained.seat(at, (r) => nameOf.get(inputs.reviewers[r]!) ?? ''),
          absence:
            absence?.why === 'outbid'
              ? { ...absence, heldBy: nameOf.get(inputs.reviewers[absence.heldBy]!) ?? '' }
              : absence,
        });
      }
    }
    candidates.sort((a, b) => (b.affinity ?? -1) - (a.affinity ?? -1) || a.load - b.load);
    return { ...proposal, known: row !== undefined, candidates };
  }

  /** The run whose seats are in force, or else the last that looked at this proposal. */
  private lastRun(proposalId: string): Promise<LastRun | undefined> {
    return this.db.row<LastRun>(
      `SELECT r.id AS "runId", w.position, r.inputs, r.result -> 'prices' AS prices
         FROM assignment_run_row w JOIN assignment_run r ON r.id = w.run_id
        WHERE w.proposal_id = $1 AND r.status IN ('applied','proposed','discarded')
        ORDER BY r.status = 'applied' DESC, (SELECT count(*) > 1 FROM assignment_run_row o WHERE o.run_id = r.id) DESC,
                 r.started_at DESC, r.id DESC LIMIT 1`,
      [proposalId],
    );
  }

  private members(callId: string, proposalId: string): Promise<MemberRow[]> {
    return this.db.rows<MemberRow>(
      `SELECT r.id AS "reviewerId", p.name, r.organisation, r.stakeholder_group AS "stakeholderGroup",
              r.regional_group AS "regionalGroup", a.id AS "assignmentId", a.status,
              a.id IS NOT NULL AND a.run_id IS NULL AS "byHand", a.abstain_kind AS "abstainKind",
              coalesce(a.abstain_reason, '') AS "abstainReason",
              EXISTS (SELECT 1 FROM conflict x WHERE x.reviewer_id = r.id AND x.proposal_id = $2 AND x.active) AS conflicted,
              (SELECT count(*) FROM assignment o WHERE o.reviewer_id = r.id AND o.status IN ('assigned','done'))::int AS load,
              coalesce(r.load_max, c.load_max) AS "loadMax"
         FROM reviewer r
         JOIN person p ON p.id = r.person_id
         JOIN call c ON c.id = r.call_id
         LEFT JOIN assignment a ON a.reviewer_id = r.id AND a.proposal_id = $2
        WHERE r.call_id = $1 AND (r.status <> 'left' OR a.status = 'done')
        ORDER BY p.name, r.id`,
      [callId, proposalId],
    );
  }
}
