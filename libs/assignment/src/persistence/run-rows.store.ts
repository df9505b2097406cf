import type { Database, Tx } from '#libs/database';
import type { ProposalRow } from '../rules/plan-seats.js';
import type { InputRow } from '../rules/solve-inputs.js';

/** Rows written in one statement: a thousand members make megabytes of it. */
const AT_ONCE = 200;

const COLUMNS = `position, proposal_id, demand, theme, tags, text, bid, same_organisation, same_country, jitter, affinity,
                 forbidden, locked, held, begun`;

/** Keeps what the solver was given about each proposal, in the order it was given. */
export async function storeRows(
  tx: Tx,
  runId: string,
  proposalIds: readonly string[],
  rows: readonly InputRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE).map(({ sameOrganisation, sameCountry, ...row }, at) => ({
      ...row,
      position: from + at,
      proposal_id: proposalIds[from + at],
      same_organisation: sameOrganisation,
      same_country: sameCountry,
    }));
    await tx.query(
      `INSERT INTO assignment_run_row (run_id, ${COLUMNS})
       SELECT $1, ${COLUMNS} FROM jsonb_to_recordset($2)
         AS r(position int, proposal_id uuid, demand int, theme int[], tags int[], text int[], bid int[],
              same_organisation int[], same_country int[], jitter int[], affinity int[],
              forbidden int[], locked int[], held int[], begun int[])`,
      [runId, JSON.stringify(part)],
    );
  }
}

const READ = `SELECT proposal_id AS "proposalId", demand, theme, tags, text, bid, same_organisation AS "sameOrganisation",
                     same_country AS "sameCountry", jitter, affinity, forbidden, locked, held, begun
                FROM assignment_run_row WHERE run_id = $1`;

/** All rows of a run, in their order. */
export const loadRows = async (tx: Tx, runId: string): Promise<ProposalRow[]> =>
  (await tx.query(`${READ} ORDER BY position`, [runId])) as ProposalRow[];

/** The row of one proposal in a run. */
export const loadRow = (db: Database, runId: string, proposalId: string): Promise<ProposalRow | undefined> =>
  db.row<ProposalRow>(`${READ} AND proposal_id = $2`, [runId, proposalId]);
