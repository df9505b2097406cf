import type { CallRules } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import {
  importCells,
  type ImportedProposal,
  mergedImport,
  proposalFromCsv,
  type ProposalContent,
  type ProposalStatus,
  sameContent,
} from '#libs/proposals';
import type { ImportMapping } from './import-mapping.js';
import { type MappedRow, rowMapper } from './mapped-row.js';
import type { SourceRow, SourceTable } from './source-table.js';

/** A proposal that is there already, as far as an import asks. */
export interface ThereAlready extends ProposalContent {
  id: string;
  number: number | null;
  status: ProposalStatus;
  version: number;
  conflicted: boolean;
}

/** What is there already, by the id it has elsewhere and by its number here. */
export interface Standing {
  byExternalId: ReadonlyMap<string, ThereAlready>;
  byNumber: ReadonlyMap<number, ThereAlready>;
}

export const PLANNED_ACTS = ['create', 'update', 'same', 'left_out', 'refused'] as const;
export type PlannedAct = (typeof PLANNED_ACTS)[number];

/** What would become of one row. */
export interface PlannedRow {
  line: number;
  act: PlannedAct;
  title: string;
  number: number | null;
  externalId: string;
  /** Why it is refused, by line and column. */
  bad: Blocker[];
  raw: unknown;
  /** What is stored: new, or of the proposal that is there. */
  proposal: ImportedProposal;
  there: ThereAlready | undefined;
}

type Call = Pick<CallRules, 'settings' | 'themes' | 'formats'>;

/** What would become of every row of a file; nothing is written. */
export function planImport(
  table: SourceTable,
  mapping: ImportMapping,
  call: Call,
  standing: Standing,
): PlannedRow[] {
  const read = rowMapper(mapping);
  const lines = { ids: new Map<string, number>(), numbers: new Map<number, number>() };
  return table.rows.map((row) => {
    const mapped = read(row);
    const there = findThere(mapped, standing);
    const planned = plannedRow(there ? read(row, importCells(there, call)) : mapped, there, mapping, call);
    if (planned.act !== 'left_out') planned.bad.push(...twice(planned, mapped, lines));
    if (planned.bad.length > 0) planned.act = 'refused';
    return planned;
  });
}

/** Which ids and numbers a file speaks of: what has to be looked up before it can be planned. */
export function idsIn(
  table: SourceTable,
  mapping: ImportMapping,
): { externalIds: string[]; numbers: number[] } {
  const read = rowMapper(mapping);
  const rows = table.rows.map((row: SourceRow) => read(row));
  return {
    externalIds: [...new Set(rows.map(({ externalId }) => externalId).filter(Boolean))],
    numbers: [...new Set(rows.map((row) => numberIn(row)).filter((number) => number !== undefined))],
  };
}

const numberIn = (row: MappedRow): number | undefined => {
  const text = row.cell('number').replace(/^#\s*/, '');
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
};

function findThere(row: MappedRow, { byExternalId, byNumber }: Standing): ThereAlready | undefined {
  const number = numberIn(row);
  return byExternalId.get(row.externalId) ?? (number === undefined ? undefined : byNumber.get(number));
}

function plannedRow(
  row: MappedRow,
  there: ThereAlready | undefined,
  mapping: ImportMapping,
  call: Call,
): PlannedRow {
  const { proposal, bad } = proposalFromCsv(row, call);
  const base = {
    line: row.line,
    title: proposal.content.title || (there?.title ?? ''),
    number: there?.number ?? proposal.number,
    externalId: row.externalId,
    raw: row.raw,
    there,
    proposal,
  };
  // one word for all: whether a conflict of interest, a draft or a withdrawal stands in the way is not told
  const refused = {
    ...base,
    title: proposal.content.title,
    act: 'refused' as const,
    bad: [row.bad('number', 'import_not_updatable')],
  };
  if (there && (there.conflicted || there.status === 'draft')) return refused;
  if (row.leftOut) return { ...base, act: 'left_out', bad: [] };
  if (!there) return { ...base, act: 'create', bad };
  const content = mergedImport(there, proposal.content, Object.values(mapping.columns));
  const act = sameContent(there, content) ? 'same' : 'update';
  if (act === 'update' && there.status === 'withdrawn') return refused;
  return { ...base, act, bad, proposal: { ...proposal, content } };
}

/** Two rows of one proposal cannot both be right. */
function twice(
  planned: PlannedRow,
  row: MappedRow,
  lines: { ids: Map<string, number>; numbers: Map<number, number> },
): Blocker[] {
  const bad: Blocker[] = [];
  const { externalId, line } = planned;
  const number = numberIn(row);
  const before = lines.ids.get(externalId);
  if (externalId && before !== undefined) bad.push(row.bad('external_id', 'import_id_twice', { before }));
  else if (externalId) lines.ids.set(externalId, line);
  if (number !== undefined && lines.numbers.has(number)) bad.push(row.bad('number', 'csv_number_twice'));
  else if (number !== undefined) lines.numbers.set(number, line);
  return bad;
}
