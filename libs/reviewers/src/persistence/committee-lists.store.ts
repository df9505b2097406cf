import type { CallSettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import type { CommitteeLists } from '../rules/reviewer-facts.js';

/** The one row both ways of asking get; `listsOf` makes the lists of it. Parameters: call, forum. */
export const COMMITTEE_LISTS = `
  SELECT c.settings, c.load_max AS "loadMax",
         coalesce((SELECT json_agg(json_build_object('id', id, 'slug', slug, 'name', name) ORDER BY position)
                     FROM theme WHERE call_id = c.id), '[]') AS themes,
         coalesce((SELECT json_agg(json_build_object('id', id, 'slug', slug, 'name', name) ORDER BY name)
                     FROM tag WHERE call_id = c.id), '[]') AS tags
    FROM call c WHERE c.id = $1 AND c.forum_id = $2`;

export interface CommitteeListsRow extends Pick<CommitteeLists, 'themes' | 'tags' | 'loadMax'> {
  settings: Pick<CallSettings, 'stakeholderGroups' | 'regionalGroups' | 'genders'>;
}

export const listsOf = ({ settings, themes, tags, loadMax }: CommitteeListsRow): CommitteeLists => ({
  stakeholderGroups: settings.stakeholderGroups,
  regionalGroups: settings.regionalGroups,
  genders: settings.genders,
  themes,
  tags,
  loadMax,
});

/** What the members of this call's committee may be described with. Undefined when there is no such call. */
export async function committeeLists(
  tx: Tx,
  scope: { forumId: string; callId: string },
): Promise<CommitteeLists | undefined> {
  const [row] = (await tx.query(COMMITTEE_LISTS, [scope.callId, scope.forumId])) as [CommitteeListsRow?];
  return row && listsOf(row);
}
