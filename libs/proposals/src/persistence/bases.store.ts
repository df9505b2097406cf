import type { Tx } from '#libs/database';
import type { Edit } from '../rules/merging/merge-content.js';
import { type Place, type PlaceValue, valueAt } from '../rules/merging/places.js';
import type { ProposalContent } from '../rules/content/proposal-content.js';
import type { StoredProposal } from './stored-proposal.js';
import type { Sent } from './writer.store.js';

/** What somebody wrote into which places, and on which version. Without a version they mean what is stored now. */
export interface Wishes {
  values: ReadonlyMap<Place, PlaceValue>;
  bases: ReadonlyMap<Place, number>;
}

/** The edits that wishes make, each against what stood there when it was begun. */
export async function editsOf(
  tx: Tx,
  stored: StoredProposal,
  { values, bases }: Wishes,
  sent?: Sent,
): Promise<Edit[]> {
  const contents = await versionsOf(tx, stored, new Set(bases.values()));
  return [...values].map(([place, mine]) => {
    const base = bases.get(place);
    // what the form sent before and never heard of is what it goes on from
    const overlaid =
      sent !== undefined &&
      place in sent.values &&
      sent.bases[place] === base &&
      !sent.overlapping.includes(place);
    if (overlaid) return { place, base: sent.values[place] ?? null, mine } as Edit;
    return { place, base: valueAt(contents.get(base ?? stored.version) ?? stored, place), mine };
  });
}

/** Contents by the version asked for; where that one is no longer kept, the one before it. */
async function versionsOf(
  tx: Tx,
  stored: StoredProposal,
  numbers: ReadonlySet<number>,
): Promise<Map<number, ProposalContent>> {
  const wanted = [...numbers].filter((number) => number < stored.version);
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ wanted: number; content: ProposalContent }[]>(
    `SELECT w.wanted, v.content FROM unnest($2::int[]) AS w(wanted)
      CROSS JOIN LATERAL (SELECT content FROM proposal_version
                           WHERE proposal_id = $1 AND number <= w.wanted AND act <> 'set_aside'
                           ORDER BY number DESC LIMIT 1) v`,
    [stored.id, wanted],
  );
  return new Map(rows.map(({ wanted: number, content }) => [number, content]));
}

/** The content under a version; where it is no longer kept, the one before it. */
export async function contentAt(tx: Tx, stored: StoredProposal, version: number): Promise<ProposalContent> {
  return (await versionsOf(tx, stored, new Set([version]))).get(version) ?? stored;
}
