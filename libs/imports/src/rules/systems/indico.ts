import {
  type ForeignPerson,
  idIn,
  isShape,
  peopleText,
  plainText,
  proposerAmong,
  proposerCells,
  type Shape,
  shapeIn,
  shapesIn,
  textIn,
  textOf,
} from '../json-shapes.js';
import { type SourceRow, type SourceTable, tableOf } from '../source-table.js';

/**
 * Indico: `abstracts.json`, the export of a list of abstracts as JSON. The submitter is the proposer; authors and speakers
 * are named in it; each custom field is a column called as the field.
 */
export function readIndico(file: unknown): SourceTable | undefined {
  const abstracts = shapesIn(isShape(file) ? file['abstracts'] : file).filter(
    (one) => 'friendly_id' in one && 'title' in one,
  );
  if (abstracts.length === 0) return undefined;
  return tableOf(
    'indico',
    abstracts.map((one, at) => rowOf(one, at + 1)),
  );
}

function rowOf(one: Shape, line: number): SourceRow {
  const submitter = personOf(shapeIn(one['submitter']));
  const persons = shapesIn(one['persons']);
  const known = persons.map(personOf).filter(({ name, email }) => name || email);
  const same = known.find(
    ({ email }) => email !== '' && email.toLowerCase() === submitter.email.toLowerCase(),
  );
  const { proposer } =
    submitter.email || submitter.name ? { proposer: { ...submitter, ...same } } : proposerAmong(known);
  const speaks = persons.filter((person) => person['is_speaker'] === true).map(personOf);
  const isOther = ({ email, name }: ForeignPerson) =>
    email ? email.toLowerCase() !== proposer?.email.toLowerCase() : name !== proposer?.name;
  const authors = known.filter(
    (person) =>
      isOther(person) && !speaks.some(({ name, email }) => name === person.name && email === person.email),
  );
  const cells: Record<string, string> = {
    friendly_id: idIn(one['friendly_id']),
    title: textIn(one['title']),
    content: plainText(textIn(one['content'])),
    state: textIn(one['state']),
    submitted_for_tracks: tracksOf(one),
    submitted_contrib_type: textIn(one['submitted_contrib_type']),
    submission_comment: plainText(textIn(one['submission_comment'])),
    submitted_dt: textIn(one['submitted_dt']),
    ...proposerCells(proposer),
    speakers: peopleText(speaks),
    authors: peopleText(authors),
    ...Object.fromEntries(
      shapesIn(one['custom_fields']).map((field) => [
        textOf(field, 'name', 'title') || `Field ${idIn(field['id'])}`,
        plainText(textOf(field, 'friendly_value', 'value', 'data')),
      ]),
    ),
  };
  return { line, cells, raw: one };
}

/** Where it was accepted for a track, that; otherwise the first it was handed in for. */
const tracksOf = (one: Shape): string =>
  textIn(one['accepted_track']) || textIn(shapesIn(one['submitted_for_tracks'])[0]);

function personOf(person: Shape): ForeignPerson {
  const name =
    textOf(person, 'full_name', 'name') ||
    [textOf(person, 'first_name'), textOf(person, 'last_name')].join(' ').trim();
  return { name, email: textOf(person, 'email'), organisation: textOf(person, 'affiliation') };
}
