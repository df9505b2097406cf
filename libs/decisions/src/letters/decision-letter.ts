import { type LetterDraft, letterLine } from '#libs/notifications';
import type { Opinions } from '../persistence/opinions.store.js';
import type { DecidedRow, RoundCall } from '../persistence/round.store.js';

/** The letter that tells a proposer the outcome, with what the reviewers said, together and without names. */
export function decisionLetter(call: RoundCall, row: DecidedRow, opinions: Opinions): LetterDraft {
  const { ownerLocale: locale } = row;
  return {
    kind: `decision_${row.outcome}`,
    cause: `decision:${row.decisionId}`,
    forumId: call.forumId,
    callId: call.callId,
    recipientId: row.ownerId,
    toEmail: row.ownerEmail ?? '',
    toName: row.ownerName,
    locale,
    aboutProposalId: row.proposalId,
    params: {
      title: row.title,
      number: row.number,
      conditions: row.conditions,
      mergeTitle: row.mergeTitle ?? '',
      mergeNumber: row.mergeNumber ?? '',
      proposalUrl: `${call.path}/proposals/${row.proposalId}`,
      count: opinions.reviews,
      reasons: opinions.reasons
        .map(({ name, count }) =>
          letterLine(locale, 'reason', { reason: name, count, total: opinions.reviews }),
        )
        .join('\n'),
      comments: opinions.comments
        .map((comment) => letterLine(locale, 'comment', { comment: comment.replaceAll(/\s*\n\s*/g, ' ') }))
        .join('\n'),
    },
  };
}
