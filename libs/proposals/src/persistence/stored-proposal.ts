import type { Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { found } from '#libs/kernel';
import type { NamedPerson, ProposalContent } from '../rules/content/proposal-content.js';
import type { ProposalStatus } from '../rules/proposal-status.js';

/** A proposal as an act finds it: locked, with everything written in it and what the policies ask about the actor. */
export interface StoredProposal extends ProposalContent {
  id: string;
  callId: string;
  number: number | null;
  status: ProposalStatus;
  ownerId: string;
  people: NamedPerson[];
  tags: string[];
  withdrawnFrom: ProposalStatus | null;
  submittedAt: Date | null;
  version: number;
  /** Until when a cure may be sent in; null unless one was asked for. */
  cureUntil: Date | null;
  /** The actor owns or co-organises it. */
  isProposer: boolean;
  /** The actor has a conflict of interest with it. */
  conflicted: boolean;
}

/** SQL: the people of proposal `p` as JSON, in order within each role. */
export const PEOPLE_OF_P = `coalesce((SELECT json_agg(jsonb_build_object('id', n.id, 'role', n.role, 'name', n.name, 'email', n.email,
    'organisation', n.organisation, 'stakeholderGroup', n.stakeholder_group, 'regionalGroup', n.regional_group,
    'country', n.country, 'gender', n.gender, 'attendance', n.attendance, 'confirmed', n.confirmed, 'contact', n.contact)
    || CASE WHEN n.removed THEN '{"removed": true}'::jsonb ELSE '{}' END ORDER BY n.position) FROM proposal_person n WHERE n.proposal_id = p.id), '[]')`;

/** SQL: the names of the tags of proposal `p`. */
export const TAGS_OF_P = `ARRAY(SELECT g.name FROM proposal_tag t JOIN tag g ON g.id = t.tag_id
    WHERE t.proposal_id = p.id ORDER BY t.position)`;

/** SQL: whether the person `$viewer` owns or co-organises proposal `p`. Signing in has proved their address. */
export const isProposerOfP = (viewer: string): string => `(p.owner_id = ${viewer}::uuid OR EXISTS (
    SELECT 1 FROM proposal_person n JOIN person me ON me.id = ${viewer}::uuid
     WHERE n.proposal_id = p.id AND n.role = 'organiser' AND (n.person_id = me.id OR lower(n.email) = me.email)))`;

/** SQL: whether the person `$viewer` has a conflict of interest with proposal `p`. */
export const isConflictedWithP = (viewer: string): string => `EXISTS (
    SELECT 1 FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
     WHERE k.proposal_id = p.id AND k.active AND r.person_id = ${viewer}::uuid)`;

/** SQL: until when proposal `p` may be cured. */
export const CURE_UNTIL_OF_P = `(SELECT s.cure_until FROM screening s WHERE s.proposal_id = p.id
    ORDER BY s.screened_at DESC, s.id DESC LIMIT 1)`;

/** Loads and locks a proposal of a call; another call's is not found. */
export async function lockProposal(
  tx: Tx,
  actor: Actor,
  { callId, proposalId }: { callId: string; proposalId: string },
): Promise<StoredProposal> {
  const [row] = (await tx.query(
    `SELECT p.id, p.call_id AS "callId", p.number, p.status, p.owner_id AS "ownerId", p.title, p.theme_id AS "themeId",
            p.format_id AS "formatId", p.minutes, p.policy_questions AS "policyQuestions", p.sdgs, p.first_time AS "firstTime",
            p.language, p.answers, p.withdrawn_from AS "withdrawnFrom", p.submitted_at AS "submittedAt", p.version,
            ${PEOPLE_OF_P} AS people, ${TAGS_OF_P} AS tags, ${CURE_UNTIL_OF_P} AS "cureUntil",
            ${isProposerOfP('$3')} AS "isProposer", ${isConflictedWithP('$3')} AS conflicted
       FROM proposal p WHERE p.call_id = $1 AND p.id = $2 FOR UPDATE OF p`,
    [callId, proposalId, actor.personId],
  )) as StoredProposal[];
  return found(row);
}
