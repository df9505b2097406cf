import type { Tx } from '#libs/database';
import { type MergedContent, withMySide } from '../rules/merging/merge-content.js';
import { sameValue, valueAt } from '../rules/merging/places.js';
import type { ProposalContent } from '../rules/content/proposal-content.js';
import type { VersionAct } from '../rules/version-acts.js';
import { storePeople, withIds } from './people.store.js';
import { withoutRemoved } from './removed-people.store.js';
import { contentOf, insertTagsOf } from './proposal.store.js';
import type { StoredProposal } from './stored-proposal.js';

/** Which proposal, and who writes when: what every write needs to know. */
export interface Writing {
  id: string;
  callId: string;
  /** The version stored before a content is written, or the number under which a state is kept. */
  version: number;
  by: string;
  at: Date;
}

/** What was stored, and who had written before. */
export interface Written {
  version: number;
  content: ProposalContent;
  before: { by: string; at: Date } | undefined;
}

/**
 * Stores merged content and keeps it as the next version; nothing when it changes nothing. Where two people's words
 * overlap, the writer's own are kept first, as a version set aside.
 */
export async function writeMerged(
  tx: Tx,
  writing: Writing,
  stored: StoredProposal,
  merged: MergedContent,
  act: VersionAct,
): Promise<Written> {
  const unchanged = { version: stored.version, content: stored, before: undefined };
  if (merged.overlaps.length === 0)
    return sameContent(stored, merged.content)
      ? unchanged
      : writeContent(tx, writing, stored, merged.content, act);
  const mine = withMySide(merged);
  if (await isSetAside(tx, writing, mine))
    return sameContent(stored, merged.content)
      ? unchanged
      : writeContent(tx, writing, stored, merged.content, act);
  const aside = { ...writing, version: writing.version + 1 };
  const people = await withoutRemoved(tx, writing.id, mine.people, stored.people);
  await keepVersion(tx, aside, 'set_aside', { ...mine, people: withIds(people) });
  return writeContent(tx, aside, stored, merged.content, act);
}

/** Stores new content of a proposal and keeps it as the version after `writing.version`. */
export async function writeContent(
  tx: Tx,
  writing: Writing,
  stored: ProposalContent,
  changed: ProposalContent,
  act: VersionAct,
  restoredFrom: number | null = null,
): Promise<Written> {
  const { id, callId, by, at } = writing;
  const people = withIds(await withoutRemoved(tx, id, changed.people, stored.people));
  const content = contentOf({ ...changed, people });
  const version = writing.version + 1;
  // people first: an id that is not theirs refuses the whole
  if (!sameValue(stored.people, people)) await storePeople(tx, [{ id, people }]);
  if (!sameValue(stored.tags, content.tags)) {
    await tx.query('DELETE FROM proposal_tag WHERE proposal_id = $1', [id]);
    await insertTagsOf(tx, callId, [{ id, tags: content.tags }]);
  }
  const [before] = await tx.query<{ by: string; at: Date }[]>(
    `WITH changed AS (
       UPDATE proposal p SET title = c.title, theme_id = c."themeId", format_id = c."formatId", minutes = c.minutes,
              policy_questions = c."policyQuestions", sdgs = c.sdgs, first_time = c."firstTime", language = c.language,
              answers = c.answers, updated_at = $5, version = $3
         FROM jsonb_to_record($6::jsonb) AS c(title text, "themeId" uuid, "formatId" uuid, minutes int,
              "policyQuestions" text[], sdgs smallint[], "firstTime" boolean, language text, answers jsonb)
        WHERE p.id = $1 AND p.call_id = $2),
     kept AS (
       INSERT INTO proposal_version (proposal_id, number, saved_by, saved_at, act, content, restored_from)
       VALUES ($1, $3, $4, $5, $7, $6::jsonb, $8))
     SELECT v.saved_by AS by, v.saved_at AS at FROM proposal_version v
      WHERE v.proposal_id = $1 ORDER BY v.number DESC LIMIT 1`,
    [id, callId, version, by, at, JSON.stringify(content), act, restoredFrom],
  );
  return { version, content, before };
}

/** Keeps a state of a proposal under the number given, with the act that made it. */
export async function keepVersion(
  tx: Tx,
  { id, version, by, at }: Writing,
  act: VersionAct,
  content: ProposalContent,
): Promise<void> {
  await tx.query(
    `INSERT INTO proposal_version (proposal_id, number, saved_by, saved_at, act, content) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, version, by, at, act, JSON.stringify(contentOf(content))],
  );
}

const sameContent = (a: ProposalContent, b: ProposalContent): boolean =>
  (Object.keys(contentOf(a)) as (keyof ProposalContent)[]).every((key) =>
    key === 'answers' ? sameAnswers(a.answers, b.answers) : sameValue(valueAt(a, key), valueAt(b, key)),
  );

function sameAnswers(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (key) => (a[key] ?? '') === (b[key] ?? ''),
  );
}

/** Whether these very words of theirs are in a version set aside already: a form that is sent again adds nothing. */
async function isSetAside(tx: Tx, { id, by }: Writing, mine: ProposalContent): Promise<boolean> {
  const [last] = await tx.query<{ content: ProposalContent }[]>(
    `SELECT content FROM proposal_version WHERE proposal_id = $1 AND saved_by = $2 AND act = 'set_aside'
      ORDER BY number DESC LIMIT 1`,
    [id, by],
  );
  return last !== undefined && sameContent(last.content, mine);
}
