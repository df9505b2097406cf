import type { SightFacts } from '../policies/sight.policy.js';
import { isConflictedWithP, isProposerOfP } from './stored-proposal.js';

/** SQL: what decides how much the person `viewer` sees of proposal `p` with decision `d`; `publishes`: the call publishes what it received. */
export const sightFactsOfP = (viewer: string, publishes: string): Record<keyof SightFacts, string> => ({
  status: 'p.status',
  isProposer: isProposerOfP(viewer),
  conflicted: isConflictedWithP(viewer),
  isDraft: `(p.status = 'draft' OR p.withdrawn_from IS NOT DISTINCT FROM 'draft')`,
  assigned: `EXISTS (SELECT 1 FROM assignment a JOIN reviewer r ON r.id = a.reviewer_id
                      WHERE a.proposal_id = p.id AND r.person_id = ${viewer}::uuid AND a.status IN ('assigned', 'done'))`,
  isPublic: `(p.status <> 'withdrawn' AND p.submitted_at IS NOT NULL AND (${publishes}::boolean IS TRUE
               OR (d.published_at IS NOT NULL AND d.outcome IN ('accepted', 'accepted_with_conditions')
                   AND d.response IS DISTINCT FROM 'withdrawn')))`,
});

const rowsOfP = (table: string): string =>
  `(SELECT string_agg(x.xmin::text, ',') FROM ${table} x WHERE x.proposal_id = p.id)`;

/**
 * SQL: a stamp of every row that is read to show proposal `p` with decision `d`. A row that is written anew bears the
 * transaction that wrote it, and no two transactions are the same: equal stamps, equal rows. It holds between
 * transactions alone: within one, a row may be written twice.
 */
export const STAMP_OF_P = `concat(p.xmin, ' ', d.xmin, ' ', (SELECT x.xmin FROM theme x WHERE x.id = p.theme_id), ' ',
    (SELECT x.xmin FROM session_format x WHERE x.id = p.format_id), ' ', (SELECT x.xmin FROM person x WHERE x.id = p.owner_id), ' ',
    ${rowsOfP('proposal_person')}, ' ', ${rowsOfP('invitation')}, ' ',
    (SELECT string_agg(concat(x.xmin, ' ', (SELECT g.xmin FROM tag g WHERE g.id = x.tag_id)), ',')
       FROM proposal_tag x WHERE x.proposal_id = p.id), ' ',
    (SELECT string_agg(concat(x.xmin, ' ', (SELECT w.xmin FROM person w WHERE w.id = x.screened_by)), ',')
       FROM screening x WHERE x.proposal_id = p.id))`;
