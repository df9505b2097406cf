import type { Tx } from '#libs/database';
import type { ProposalContent } from '../rules/content/proposal-content.js';

/** The content kept under a number; undefined when there is none. */
export async function keptContent(
  tx: Tx,
  proposalId: string,
  number: number,
): Promise<ProposalContent | undefined> {
  const [row] = await tx.query<{ content: ProposalContent }[]>(
    'SELECT content FROM proposal_version WHERE proposal_id = $1 AND number = $2',
    [proposalId, number],
  );
  return row?.content;
}
