import type { Tx } from '#libs/database';
import { readSource } from '#libs/imports';
import { refuseIf } from '#libs/kernel';
import { pastWorkshopsOf } from '../rules/past-workshop-rows.js';
import { newOnes, type ReadWorkshop } from './past-import.store.js';
import { lockRecord } from './past-workshop.store.js';

/**
 * Reads a file of workshops that are new on the forum's record, and keeps the record still.
 * @throws Refusal `blocked` with `{ code, line, column }` for every bad cell
 */
export async function readNewWorkshops(tx: Tx, forumId: string, file: Uint8Array): Promise<ReadWorkshop[]> {
  const { acronym } = await lockRecord(tx, forumId);
  const { system, rows, columns } = await readSource(file);
  refuseIf(
    system === 'csv' || system === 'xlsx' ? [] : [{ code: 'file_of_other_kind', line: 1, column: '' }],
  );
  refuseIf(rows.length === 0 ? [{ code: 'csv_empty', line: 1, column: '' }] : []);
  const { workshops, bad } = pastWorkshopsOf(rows, columns, acronym);
  refuseIf(bad);
  refuseIf(await newOnes(tx, forumId, workshops));
  return workshops;
}
