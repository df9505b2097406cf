import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules, takeNumbers } from '#libs/calls';
import { type CsvRow, readCsv } from '#libs/csv';
import { Database, type Tx } from '#libs/database';
import { type Actor, ensurePerson, isSecretariat } from '#libs/identity';
import { type Blocker, Clock, ensure, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { insertProposals, type NewProposal } from '../../persistence/proposal.store.js';
import { OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from '../../rules/files/csv-columns.js';
import { type ImportedProposal, proposalFromCsv } from '../../rules/files/proposal-from-csv.js';

export interface ImportProposalsInput {
  callId: string;
  /** CSV in UTF-8; its columns are described in docs/csv.md. */
  file: Uint8Array | string;
}

/**
 * Brings submitted proposals in from a file: all rows, or none and the reasons with line and column. Rules of
 * eligibility do not apply here, the screener sees what they find. Nobody gets a receipt.
 */
@Injectable()
export class ImportProposals {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, file }: ImportProposalsInput): Promise<{ imported: number }> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const rows = readCsv(file, { required: REQUIRED_COLUMNS, optional: OPTIONAL_COLUMNS });
      const read = rows.map((row) => proposalFromCsv(row, call));
      const proposals = read.map(({ proposal }) => proposal);
      refuseIf([
        ...read.flatMap(({ bad }) => bad),
        ...numberedTwice(rows, proposals),
        ...(await numbersTaken(tx, callId, rows, proposals)),
      ]);
      const numbered = await withNumbers(tx, callId, proposals);
      const owners = await ownersOf(tx, proposals);
      const now = await this.clock.now(tx);
      await insertProposals(
        tx,
        callId,
        numbered.map(({ content, owner, number, status }): NewProposal => ({
          ...content,
          ownerId: owners.get(owner.email)!,
          number,
          status,
          createdAt: now,
          submittedAt: now,
          withdrawnAt: status === 'withdrawn' ? now : null,
          withdrawnFrom: status === 'withdrawn' ? 'submitted' : null,
          act: 'imported',
        })),
      );
      const scope = { forumId: call.forumId, callId, subjectId: callId };
      await audit.add(tx, actor, 'proposals.imported', scope, { imported: proposals.length });
      await outbox.add(tx, { type: 'proposals.listed_anew', payload: { callId } });
      return { imported: proposals.length };
    });
  }
}

function numberedTwice(rows: readonly CsvRow[], proposals: readonly ImportedProposal[]): Blocker[] {
  const seen = new Set<number>();
  return proposals.flatMap(({ number }, at) => {
    if (number === null) return [];
    const again = seen.has(number);
    seen.add(number);
    return again ? [rows[at]!.bad('number', 'csv_number_twice')] : [];
  });
}

async function numbersTaken(
  tx: Tx,
  callId: string,
  rows: readonly CsvRow[],
  proposals: readonly ImportedProposal[],
): Promise<Blocker[]> {
  const wanted = proposals.flatMap(({ number }) => number ?? []);
  const taken = (await tx.query('SELECT number FROM proposal WHERE call_id = $1 AND number = ANY ($2)', [
    callId,
    wanted,
  ])) as { number: number }[];
  const numbers = new Set(taken.map(({ number }) => number));
  return proposals.flatMap(({ number }, at) =>
    number !== null && numbers.has(number) ? [rows[at]!.bad('number', 'csv_number_taken')] : [],
  );
}

/** Gives the rows without a number the next ones, above every number given. */
async function withNumbers(tx: Tx, callId: string, proposals: readonly ImportedProposal[]) {
  const highest = proposals.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
  let next = await takeNumbers(tx, callId, proposals.filter(({ number }) => number === null).length, highest);
  return proposals.map((proposal) => Object.assign(proposal, { number: proposal.number ?? next++ }));
}

/** The people who own the rows, by address; made where they are new. */
async function ownersOf(tx: Tx, proposals: readonly ImportedProposal[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (const { owner } of proposals.toSorted((a, b) => (a.owner.email < b.owner.email ? -1 : 1)))
    // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
    if (!owners.has(owner.email)) owners.set(owner.email, await ensurePerson(tx, owner));
  return owners;
}
