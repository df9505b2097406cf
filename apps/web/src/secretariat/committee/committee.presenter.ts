import { choiceName } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import type { CommitteeLists, CommitteeRow } from '#libs/reviewers';
import type { Typed } from '../../http/forms.js';
import type { CallContext } from '../../http/request-context.js';
import { badRows } from '../../http/bad-rows.js';
import { secretariatPath } from '../secretariat-path.js';

export interface CommitteeView {
  base: string;
  conflictsHref: string;
  waiting: number;
  members: (CommitteeRow & { href: string; group: string; region: string })[];
  present: number;
  badRows: { key: number; text: string }[];
  file: string;
}

/** The committee with the names of its groups, and what was wrong with a file just sent. */
export function presentCommittee(
  { call, t }: CallContext,
  given: {
    rows: readonly CommitteeRow[];
    lists: CommitteeLists;
    waiting: number;
    blockers: readonly Blocker[];
    typed: Typed;
  },
): CommitteeView {
  const { rows, lists, waiting, blockers, typed } = given;
  const base = secretariatPath(call, '/reviewers');
  return {
    base,
    conflictsHref: `${base}/conflicts`,
    waiting,
    members: rows.map((row) => ({
      ...row,
      href: `${base}/${row.reviewerId}`,
      group: choiceName(lists.stakeholderGroups, row.stakeholderGroup),
      region: choiceName(lists.regionalGroups, row.regionalGroup),
    })),
    present: rows.filter((row) => row.status !== 'left').length,
    badRows: badRows(t, blockers),
    file: typeof typed['file'] === 'string' ? typed['file'] : '',
  };
}
