import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { findOrWriteInTags } from '#libs/themes';
import type { ProposalContent } from '../rules/content/proposal-content.js';
import type { ProposalStatus } from '../rules/proposal-status.js';
import { storePeople, withIds } from './people.store.js';

/** A proposal to be stored whole: begun now, or brought in from elsewhere. */
export interface NewProposal extends ProposalContent {
  id?: string;
  ownerId: string;
  status: ProposalStatus;
  number: number | null;
  createdAt: Date;
  submittedAt: Date | null;
  withdrawnAt?: Date | null;
  withdrawnFrom?: ProposalStatus | null;
  /** The act under which the first version is kept: `started`, `imported`. */
  act: string;
  /** When that version was saved; when it was created unless said otherwise. */
  savedAt?: Date;
}

/** Stores proposals with their tags, people and first versions, in a constant number of statements; answers their ids in order. */
export async function insertProposals(
  tx: Tx,
  callId: string,
  proposals: readonly NewProposal[],
): Promise<string[]> {
  if (proposals.length === 0) return [];
  const rows = proposals.map((proposal) => ({
    ...proposal,
    id: proposal.id ?? newId(),
    people: withIds(proposal.people),
  }));
  await tx.query(
    `INSERT INTO proposal (id, call_id, number, status, owner_id, title, theme_id, format_id, minutes, policy_questions,
                           sdgs, first_time, language, answers, withdrawn_from, created_at, updated_at, submitted_at, withdrawn_at)
     SELECT p.id, $1, p.number, p.status, p."ownerId", p.title, p."themeId", p."formatId", p.minutes, p."policyQuestions",
            p.sdgs, p."firstTime", p.language, p.answers, p."withdrawnFrom", p."createdAt",
            coalesce(p."submittedAt", p."createdAt"), p."submittedAt", p."withdrawnAt"
       FROM jsonb_to_recordset($2) AS p(id uuid, number int, status text, "ownerId" uuid, title text, "themeId" uuid,
            "formatId" uuid, minutes int, "policyQuestions" text[], sdgs smallint[], "firstTime" boolean, language text,
            answers jsonb, "withdrawnFrom" text, "createdAt" timestamptz, "submittedAt" timestamptz, "withdrawnAt" timestamptz)`,
    [callId, JSON.stringify(rows)],
  );
  await storePeople(tx, rows);
  await insertTagsOf(tx, callId, rows);
  await tx.query(
    `INSERT INTO proposal_version (proposal_id, number, saved_by, saved_at, act, content)
     SELECT v.id, 1, v."ownerId", coalesce(v."savedAt", v."createdAt"), v.act, v.content
       FROM jsonb_to_recordset($1) AS v(id uuid, "ownerId" uuid, "createdAt" timestamptz, "savedAt" timestamptz,
            act text, content jsonb)`,
    [JSON.stringify(rows.map((row) => ({ ...row, content: contentOf(row) })))],
  );
  return rows.map((row) => row.id);
}

/** What the proposer wrote, without what the house knows about it. */
export const contentOf = (proposal: ProposalContent): ProposalContent => ({
  title: proposal.title,
  themeId: proposal.themeId,
  formatId: proposal.formatId,
  minutes: proposal.minutes,
  policyQuestions: proposal.policyQuestions,
  sdgs: proposal.sdgs,
  firstTime: proposal.firstTime,
  language: proposal.language,
  tags: proposal.tags,
  answers: proposal.answers,
  people: proposal.people,
});

/** Ties proposals to their tags; names the call does not know are written in. */
export async function insertTagsOf(
  tx: Tx,
  callId: string,
  proposals: readonly { id: string; tags: readonly string[] }[],
): Promise<void> {
  const names = [...new Set(proposals.flatMap((proposal) => proposal.tags))];
  const ids = await findOrWriteInTags(tx, callId, names);
  if (ids.size === 0) return;
  await tx.query(
    `INSERT INTO proposal_tag (proposal_id, tag_id, call_id, position)
     SELECT DISTINCT ON (t.proposal, t.tag) t.proposal, t.tag, $1, t.position
       FROM jsonb_to_recordset($2) AS t(proposal uuid, tag uuid, position int) ORDER BY t.proposal, t.tag, t.position`,
    [
      callId,
      JSON.stringify(
        proposals.flatMap((proposal) =>
          proposal.tags
            .flatMap((name) => ids.get(name) ?? [])
            .map((tag, position) => ({ proposal: proposal.id, tag, position })),
        ),
      ),
    ],
  );
}
