import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { COMMITTEE_LISTS, type CommitteeListsRow, listsOf } from '../persistence/committee-lists.store.js';
import type { CommitteeLists } from '../rules/reviewer-facts.js';

/** What the forms about members offer to choose from. */
@Injectable()
export class CommitteeListsQuery {
  constructor(private readonly db: Database) {}

  async run(scope: { forumId: string; callId: string }): Promise<CommitteeLists | undefined> {
    const row = await this.db.row<CommitteeListsRow>(COMMITTEE_LISTS, [scope.callId, scope.forumId]);
    return row && listsOf(row);
  }
}
