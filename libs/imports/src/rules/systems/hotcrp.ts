import {
  type ForeignPerson,
  idIn,
  isShape,
  peopleText,
  plainText,
  proposerAmong,
  proposerCells,
  type Shape,
  shapesIn,
  textIn,
  textOf,
} from '../json-shapes.js';
import { type SourceRow, type SourceTable, tableOf } from '../source-table.js';

// read into columns of their own, or of no use as one
const KNOWN = new Set([
  'pid',
  'id',
  'title',
  'abstract',
  'authors',
  'contacts',
  'topics',
  'status',
  'submitted_at',
  'submitted',
  'draft',
  'withdrawn',
  'withdrawn_at',
  'withdraw_reason',
  'decision',
  'pc_conflicts',
  'submission',
  'final',
  'final_submitted',
  'final_submitted_at',
  'submission_class',
  'object',
]);

/**
 * HotCRP: the JSON of "Download > JSON" or `batch/savepapers.php`'s format: a list of submissions, or one. Authors are
 * organisers and speakers, the first contact or author with an address the proposer; topics are tags and, where one of them is
 * mapped to a theme, the theme; every other field of the submission form is a column.
 */
export function readHotcrp(file: unknown): SourceTable | undefined {
  const papers = shapesIn(isShape(file) ? (file['papers'] ?? [file]) : file).filter(
    (one) => 'pid' in one && 'title' in one,
  );
  if (papers.length === 0) return undefined;
  return tableOf(
    'hotcrp',
    papers.map((one, at) => rowOf(one, at + 1)),
  );
}

function rowOf(one: Shape, line: number): SourceRow {
  const authors = shapesIn(one['authors']).map(personOf);
  const contacts = shapesIn(one['contacts']).map(personOf);
  const contact = contacts.find(({ email }) => email !== '');
  const written = authors.find(({ email }) => email !== '' && email === contact?.email);
  const { proposer, others } = proposerAmong(
    written ? [written, ...authors.filter((author) => author !== written)] : authors,
  );
  const owner = proposer?.email ? proposer : (contact ?? proposer);
  const topics = topicsOf(one['topics']);
  const cells: Record<string, string> = {
    pid: idIn(one['pid']),
    title: textIn(one['title']),
    abstract: plainText(textIn(one['abstract'])),
    status:
      textOf(one, 'status') ||
      (one['withdrawn'] === true ? 'withdrawn' : one['draft'] === true ? 'draft' : ''),
    decision: textIn(one['decision']),
    submission_class: textIn(one['submission_class']),
    topics: topics.join('; '),
    'first topic': topics[0] ?? '',
    ...proposerCells(owner),
    authors: peopleText(owner === proposer ? others : authors),
    ...Object.fromEntries(
      Object.entries(one)
        .filter(([key]) => !KNOWN.has(key))
        .map(([key, value]) => [key, plainText(textIn(value))]),
    ),
  };
  return { line, cells, raw: one };
}

/** `["Networks"]`, or `{"Networks": true}` in files of older versions. */
function topicsOf(topics: unknown): string[] {
  if (Array.isArray(topics)) return topics.map(textIn).filter(Boolean);
  if (!isShape(topics)) return [];
  return Object.entries(topics).flatMap(([name, chosen]) => (chosen === true ? [name] : []));
}

function personOf(person: Shape): ForeignPerson {
  const name =
    textOf(person, 'name') ||
    [textOf(person, 'first', 'given_name'), textOf(person, 'last', 'family_name')].join(' ').trim();
  return { name, email: textOf(person, 'email'), organisation: textOf(person, 'affiliation') };
}
