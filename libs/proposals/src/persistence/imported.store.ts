import type { CallRules } from '#libs/calls';
import { takeNumbers } from '#libs/calls';
import type { Tx } from '#libs/database';
import { type Actor, ensurePeople, normalEmail, personOf } from '#libs/identity';
import type { ProposalContent } from '../rules/content/proposal-content.js';
import type { ImportedProposal } from '../rules/files/proposal-from-csv.js';
import { insertProposals, type NewProposal } from './proposal.store.js';
import { writeContent } from './save.store.js';
import { isConflictedWithP, PEOPLE_OF_P, type StoredProposal, TAGS_OF_P } from './stored-proposal.js';

/** A proposal that an import may update, with what its rules ask. */
export type ImportTarget = Pick<
  StoredProposal,
  keyof ProposalContent | 'id' | 'number' | 'status' | 'version' | 'conflicted'
>;

/** The proposals of a call with one of the ids or numbers, in one query; `lock` keeps everybody else off them. */
export async function importTargets(
  tx: Tx,
  actor: Actor,
  callId: string,
  { ids, numbers }: { ids: readonly string[]; numbers: readonly number[] },
  lock: boolean,
): Promise<ImportTarget[]> {
  if (ids.length === 0 && numbers.length === 0) return [];
  return (await tx.query(
    `SELECT p.id, p.number, p.status, p.title, p.theme_id AS "themeId", p.format_id AS "formatId", p.minutes,
            p.policy_questions AS "policyQuestions", p.sdgs, p.first_time AS "firstTime", p.language, p.answers, p.version,
            ${PEOPLE_OF_P} AS people, ${TAGS_OF_P} AS tags, ${isConflictedWithP('$4')} AS conflicted
       FROM proposal p WHERE p.call_id = $1 AND (p.id = ANY ($2::uuid[]) OR p.number = ANY ($3::int[]))
      ORDER BY p.id ${lock ? 'FOR UPDATE OF p' : ''}`,
    [callId, ids, numbers, actor.personId],
  )) as ImportTarget[];
}

export interface ImportWrites {
  created: readonly ImportedProposal[];
  updated: readonly { there: ImportTarget; content: ProposalContent }[];
}

/**
 * Stores what an import brings: new proposals with their owners and numbers, and new contents of those that are there, each
 * as a version. Answers the ids of the new ones, in order.
 */
export async function storeImported(
  tx: Tx,
  actor: Actor,
  call: Pick<CallRules, 'callId'>,
  at: Date,
  { created, updated }: ImportWrites,
): Promise<string[]> {
  const { callId } = call;
  const numbers = await numbersFor(tx, callId, created);
  const owners = await ensurePeople(
    tx,
    created.map(({ owner }) => owner),
  );
  const ids = await insertProposals(
    tx,
    callId,
    created.map(({ content, owner, status }, index): NewProposal => ({
      ...content,
      ownerId: owners.get(normalEmail(owner.email))!,
      number: numbers[index]!,
      status,
      createdAt: at,
      submittedAt: at,
      withdrawnAt: status === 'withdrawn' ? at : null,
      withdrawnFrom: status === 'withdrawn' ? 'submitted' : null,
      act: 'imported',
    })),
  );
  const by = personOf(actor);
  for (const { there, content } of updated)
    // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
    await writeContent(
      tx,
      { id: there.id, callId, version: there.version, by, at },
      there,
      content,
      'imported',
    );
  return ids;
}

/** Gives the rows without a number the next ones, above every number given. */
async function numbersFor(tx: Tx, callId: string, created: readonly ImportedProposal[]): Promise<number[]> {
  const highest = created.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
  let next = await takeNumbers(tx, callId, created.filter(({ number }) => number === null).length, highest);
  return created.map(({ number }) => number ?? next++);
}
