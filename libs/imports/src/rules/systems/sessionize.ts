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

/**
 * Sessionize: the JSON of the view "All" (`sessions`, `speakers`, `questions`, `categories`, `rooms`). Each category is a
 * column, such as "Session format" or "Track"; each question is one. Service sessions (breaks, registration) are left out.
 * The API gives no e-mail addresses; where the file has them, as the organiser's export does, they are read.
 */
export function readSessionize(file: unknown): SourceTable | undefined {
  if (!isShape(file) || !Array.isArray(file['sessions']) || !Array.isArray(file['speakers']))
    return undefined;
  const sessions = shapesIn(file['sessions']).filter(
    (one) => one['isServiceSession'] !== true && 'title' in one,
  );
  if (sessions.length === 0) return undefined;
  const lists: Lists = {
    speakers: new Map(shapesIn(file['speakers']).map((one) => [idIn(one['id']), one])),
    questions: new Map(
      shapesIn(file['questions']).map((one) => [idIn(one['id']), textOf(one, 'question', 'title')]),
    ),
    rooms: new Map(shapesIn(file['rooms']).map((one) => [idIn(one['id']), textOf(one, 'name')])),
    items: new Map(
      shapesIn(file['categories']).flatMap((category) =>
        shapesIn(category['items']).map((item) => [
          idIn(item['id']),
          { category: textOf(category, 'title', 'name'), name: textOf(item, 'name') },
        ]),
      ),
    ),
  };
  return tableOf(
    'sessionize',
    sessions.map((one, at) => rowOf(one, at + 1, lists)),
  );
}

interface Lists {
  speakers: ReadonlyMap<string, Shape>;
  questions: ReadonlyMap<string, string>;
  rooms: ReadonlyMap<string, string>;
  items: ReadonlyMap<string, { category: string; name: string }>;
}

function rowOf(one: Shape, line: number, lists: Lists): SourceRow {
  const ids = (Array.isArray(one['speakers']) ? one['speakers'] : []).map((entry) =>
    isShape(entry) ? idIn(entry['id']) : idIn(entry),
  );
  const people = ids
    .map((id) => personOf(lists.speakers.get(id) ?? {}, lists))
    .filter(({ name, email }) => name || email);
  const { proposer, others } = proposerAmong(people);
  const cells: Record<string, string> = {
    id: idIn(one['id']),
    title: textIn(one['title']),
    description: plainText(textIn(one['description'])),
    status: textIn(one['status']),
    room: lists.rooms.get(idIn(one['roomId'])) ?? '',
    ...proposerCells(proposer),
    speakers: peopleText(others),
    ...categoriesOf(one, lists),
    ...answersOf(one, lists),
  };
  return { line, cells, raw: withPeople(one, ids, lists) };
}

/** What is said of the people is kept with the session: the file has it elsewhere. */
const withPeople = (one: Shape, ids: readonly string[], { speakers }: Lists): Shape => ({
  ...one,
  speakers: ids.map((id) => speakers.get(id) ?? id),
});

function personOf(speaker: Shape, lists: Lists): ForeignPerson {
  const name =
    textOf(speaker, 'fullName') ||
    [textOf(speaker, 'firstName'), textOf(speaker, 'lastName')].join(' ').trim();
  const answers = answersOf(speaker, lists);
  const asked = Object.keys(answers).find((question) =>
    /organi[sz]ation|affiliation|company|institution|employer/i.test(question),
  );
  return {
    name,
    email: textOf(speaker, 'email', 'emailAddress'),
    organisation: asked === undefined ? textOf(speaker, 'company') : answers[asked]!,
  };
}

function categoriesOf(one: Shape, { items }: Lists): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const id of Array.isArray(one['categoryItems']) ? one['categoryItems'] : []) {
    const item = items.get(idIn(id));
    if (!item?.category) continue;
    cells[item.category] = cells[item.category] ? `${cells[item.category]}; ${item.name}` : item.name;
  }
  return cells;
}

const answersOf = (one: Shape, { questions }: Lists): Record<string, string> =>
  Object.fromEntries(
    shapesIn(one['questionAnswers']).map((answer) => [
      questions.get(idIn(answer['questionId'])) ||
        textOf(answer, 'question') ||
        `Question ${idIn(answer['questionId'])}`,
      plainText(textOf(answer, 'answerValue', 'answer')),
    ]),
  );
