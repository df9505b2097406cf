import type { Tx } from '#libs/database';
import { addressHash, isEmail } from '#libs/identity';
import { newId } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import type { LetterDraft } from './letter-draft.js';
import { letterText, type LetterScope } from './letter-texts.js';
import { plainLine } from './rules/plain-text.js';

/**
 * Writes letters in the transaction that causes them, and queues them to leave after commit. However many, it takes
 * three statements. A draft whose cause has already written to that address is passed over.
 * @returns how many letters were new
 */
export async function writeLetters(tx: Tx, drafts: readonly LetterDraft[]): Promise<number> {
  if (drafts.length === 0) return 0;
  const scopes = await scopesOf(tx, drafts);
  const unwritten = await unwrittenAmong(tx, drafts);
  const letters = drafts.map((draft) => {
    const id = newId();
    return {
      ...draft,
      ...letterText(draft, scopes.get(draft.callId ?? draft.forumId ?? '')),
      id,
      // fixed here: a letter handed to the mail server twice is still one letter to every mail program
      messageId: `<${id}@letters.rostrum>`,
      hindrance: isEmail(draft.toEmail) ? (unwritten.has(draft) ? 'asked_not_to' : '') : 'no_address',
    };
  });
  const written = (await tx.query(
    `INSERT INTO letter (id, forum_id, call_id, kind, cause, recipient_id, to_email, to_name, locale, subject, body,
                         about_proposal_id, message_id, status, last_error, created_at)
     SELECT id, forum_id, call_id, kind, cause, recipient_id, to_email, to_name, locale, subject, body,
            about_proposal_id, message_id, CASE WHEN hindrance = '' THEN 'queued' ELSE 'suppressed' END,
            hindrance, clock_timestamp()
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[],
                   $9::text[], $10::text[], $11::text[], $12::uuid[], $13::text[], $14::text[])
         AS drafts (id, forum_id, call_id, kind, cause, recipient_id, to_email, to_name, locale, subject, body,
                    about_proposal_id, message_id, hindrance)
     ON CONFLICT (cause, to_email, kind) DO NOTHING
     RETURNING id, status`,
    [
      letters.map(({ id }) => id),
      letters.map(({ forumId }) => forumId),
      letters.map(({ callId }) => callId),
      letters.map(({ kind }) => kind),
      letters.map(({ cause }) => cause),
      letters.map(({ recipientId }) => recipientId),
      letters.map(({ toEmail }) => plainLine(toEmail)),
      letters.map(({ toName }) => plainLine(toName)),
      letters.map(({ locale }) => locale),
      letters.map(({ subject }) => subject),
      letters.map(({ body }) => body),
      letters.map(({ aboutProposalId }) => aboutProposalId ?? null),
      letters.map(({ messageId }) => messageId),
      letters.map(({ hindrance }) => hindrance),
    ],
  )) as { id: string; status: string }[];
  await outbox.addAll(
    tx,
    written
      .filter(({ status }) => status === 'queued')
      .map(({ id }) => ({ type: 'letter.queued', payload: { letterId: id } })),
  );
  return written.length;
}

/** Those of the drafts that their recipients asked not to get. */
async function unwrittenAmong(tx: Tx, drafts: readonly LetterDraft[]): Promise<Set<LetterDraft>> {
  const unasked = drafts.filter(({ unasked: yes }) => yes);
  if (unasked.length === 0) return new Set();
  const rows = (await tx.query(
    `SELECT n AS at FROM unnest($1::uuid[], $2::bytea[]) WITH ORDINALITY AS d (forum_id, address_hash, n)
       JOIN unwritten_address USING (forum_id, address_hash)`,
    [unasked.map(({ forumId }) => forumId), unasked.map(({ toEmail }) => addressHash(toEmail))],
  )) as { at: string }[];
  return new Set(rows.flatMap(({ at }) => unasked[Number(at) - 1] ?? []));
}

async function scopesOf(tx: Tx, drafts: readonly LetterDraft[]): Promise<Map<string, LetterScope>> {
  const rows = (await tx.query(
    `SELECT c.id, f.name AS "forumName", c.name AS "callName", '/' || f.slug || '/' || c.slug AS "callPath"
       FROM call c JOIN forum f ON f.id = c.forum_id WHERE c.id = ANY ($1::uuid[])
     UNION ALL
     SELECT f.id, f.name, '', '' FROM forum f WHERE f.id = ANY ($2::uuid[])`,
    [distinct(drafts.map(({ callId }) => callId)), distinct(drafts.map(({ forumId }) => forumId))],
  )) as (LetterScope & { id: string })[];
  return new Map(rows.map(({ id, ...scope }) => [id, scope]));
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
