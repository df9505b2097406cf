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

const TEXTS = ['abstract', 'description', 'notes', 'internal_notes'];
const FACTS = ['state', 'duration', 'content_locale', 'do_not_record', 'created'];

/**
 * pretalx: the answer of `/api/events/<event>/submissions/?expand=...` (whole, or its `results`), or a file in which
 * `submissions`, `speakers`, `tracks`, `submission_types`, `tags`, `questions` and `answers` stand beside each other as the
 * API gives them. Where the API gives ids and codes, the lists beside them are looked up.
 */
export function readPretalx(file: unknown): SourceTable | undefined {
  const book = shapeIn(file);
  const submissions = shapesIn(
    Array.isArray(file) ? file : (resultsOf(book['submissions']) ?? resultsOf(book['results'])),
  ).filter((one) => 'code' in one && 'title' in one);
  if (submissions.length === 0) return undefined;
  const lists = {
    speakers: byId(book['speakers'], 'code'),
    tracks: byId(book['tracks'], 'id'),
    types: byId(book['submission_types'], 'id'),
    tags: byId(book['tags'], 'id'),
    questions: byId(book['questions'], 'id'),
    answers: byId(book['answers'], 'id'),
  };
  return tableOf(
    'pretalx',
    submissions.map((one, at) => rowOf(one, at + 1, lists)),
  );
}

type Lists = Record<
  'speakers' | 'tracks' | 'types' | 'tags' | 'questions' | 'answers',
  ReadonlyMap<string, Shape>
>;

/** A page of the API, or a plain list. */
const resultsOf = (value: unknown): unknown =>
  isShape(value) && 'results' in value ? value['results'] : value;

const byId = (list: unknown, key: string): ReadonlyMap<string, Shape> =>
  new Map(shapesIn(resultsOf(list)).map((one) => [idIn(one[key]), one]));

/** What an id stands for, or the thing itself where the file has it in place. */
const lookedUp = (value: unknown, list: ReadonlyMap<string, Shape>): unknown =>
  isShape(value) ? value : (list.get(idIn(value)) ?? value);

function rowOf(one: Shape, line: number, lists: Lists): SourceRow {
  const speakers = (Array.isArray(one['speakers']) ? one['speakers'] : [])
    .map((speaker) => shapeIn(lookedUp(speaker, lists.speakers)))
    .map((speaker): ForeignPerson => ({
      name: textOf(speaker, 'name', 'fullname') || idIn(speaker['code']),
      email: textOf(speaker, 'email'),
      organisation: organisationOf(speaker, lists),
    }))
    .filter(({ name, email }) => name || email);
  const { proposer, others } = proposerAmong(speakers);
  const tags = Array.isArray(one['tags']) ? one['tags'] : [];
  const cells: Record<string, string> = {
    code: idIn(one['code']),
    title: textIn(one['title']),
    track: textIn(lookedUp(one['track'], lists.tracks)),
    submission_type: textIn(lookedUp(one['submission_type'], lists.types)),
    tags: tags.map((tag) => textIn(lookedUp(tag, lists.tags))).join('; '),
    ...Object.fromEntries(TEXTS.map((field) => [field, plainText(textIn(one[field]))])),
    ...Object.fromEntries(FACTS.map((field) => [field, textIn(one[field])])),
    ...proposerCells(proposer),
    speakers: peopleText(others),
    ...answersOf(one['answers'], lists),
  };
  return { line, cells, raw: one };
}

/** Answers to questions, each in a column called as its question. */
function answersOf(answers: unknown, lists: Lists): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const entry of Array.isArray(answers) ? answers : []) {
    const answer = shapeIn(lookedUp(entry, lists.answers));
    const question = shapeIn(lookedUp(answer['question'], lists.questions));
    const name =
      textOf(question, 'question') || (idIn(answer['question']) && `Question ${idIn(answer['question'])}`);
    const text = plainText(
      textOf(answer, 'answer') || textIn(answer['options']) || textOf(answer, 'answer_file'),
    );
    if (name && text) cells[name] = text;
  }
  return cells;
}

/** pretalx has no field for it; calls ask for it in a question. */
function organisationOf(speaker: Shape, lists: Lists): string {
  const answers = answersOf(speaker['answers'], lists);
  const asked = Object.keys(answers).find((name) =>
    /organi[sz]ation|affiliation|company|institution|employer/i.test(name),
  );
  return asked === undefined ? '' : answers[asked]!;
}
