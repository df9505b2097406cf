import type { Tx } from '#libs/database';
import type { ProposalContent } from '../rules/proposal-content.js';
import { ProposalEntity } from './proposal.entity.js';
import { storePeople, withIds } from './people.store.js';
import { contentOf, insertTagsOf } from './proposal.store.js';

/** Which proposal, and who writes when: what every write needs to know. */
export interface Writing {
  id: string;
  callId: string;
  version: number;
  by: string;
  at: Date;
}

/** Stores new content of a proposal and keeps it as the next version; answers that version's number. */
export async function writeContent(
  tx: Tx,
  { id, callId, version, by, at }: Writing,
  content: ProposalContent,
): Promise<number> {
  const { people: named, tags, policyQuestions, sdgs, ...columns } = contentOf(content);
  const people = withIds(named);
  await tx.update(
    ProposalEntity,
    { id, callId },
    { ...columns, policyQuestions: [...policyQuestions], sdgs: [...sdgs], updatedAt: at },
  );
  await storePeople(tx, [{ id, people }]);
  await tx.query('DELETE FROM proposal_tag WHERE proposal_id = $1', [id]);
  await insertTagsOf(tx, callId, [{ id, tags }]);
  return keepVersion(tx, { id, callId, version: version + 1, by, at }, 'saved', { ...content, people });
}

/** Keeps a state of a proposal under the number given, with the act that made it. */
export async function keepVersion(
  tx: Tx,
  { id, version, by, at }: Writing,
  act: string,
  content: ProposalContent,
): Promise<number> {
  await tx.query(
    `INSERT INTO proposal_version (proposal_id, number, saved_by, saved_at, act, content) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, version, by, at, act, JSON.stringify(contentOf(content))],
  );
  return version;
}
