import type { LetterDraft } from '#libs/notifications';

/** A decided proposal as letters to whoever owns it speak of it. */
export interface OwnedProposal {
  decisionId: string;
  version: number;
  proposalId: string;
  forumId: string;
  callId: string;
  /** Path of the call: "/igf/2019". */
  path: string;
  title: string;
  number: number;
  ownerId: string;
  ownerEmail: string | null;
  ownerName: string;
  ownerLocale: string;
}

/** SQL: decision `d` with its proposal `p`, as `OwnedProposal`. */
export const OWNED_PROPOSAL = `
  d.id AS "decisionId", d.version, p.id AS "proposalId", c.forum_id AS "forumId", c.id AS "callId",
  '/' || f.slug || '/' || c.slug AS path, p.title, p.number, o.id AS "ownerId", o.email AS "ownerEmail",
  o.name AS "ownerName", o.locale AS "ownerLocale"`;

/** SQL: where `OWNED_PROPOSAL` comes from. */
export const FROM_OWNED_PROPOSAL = `
  FROM decision d JOIN proposal p ON p.id = d.proposal_id JOIN call c ON c.id = p.call_id
  JOIN forum f ON f.id = c.forum_id JOIN person o ON o.id = p.owner_id`;

/** A letter to the owner of a decided proposal. */
export const letterToOwner = (
  row: OwnedProposal,
  { kind, cause }: Pick<LetterDraft, 'kind' | 'cause'>,
): LetterDraft => ({
  kind,
  cause,
  forumId: row.forumId,
  callId: row.callId,
  recipientId: row.ownerId,
  toEmail: row.ownerEmail ?? '',
  toName: row.ownerName,
  locale: row.ownerLocale,
  aboutProposalId: row.proposalId,
  params: { title: row.title, number: row.number, proposalUrl: `${row.path}/proposals/${row.proposalId}` },
});
