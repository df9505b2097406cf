import type { CallSettings } from '#libs/calls';
import type { ImportMapping } from './import-mapping.js';
import type { SourceTable, SystemName } from './source-table.js';
import { EXTERNAL_ID, LEAVE_OUT, JOINED_TARGETS, targetsOf } from './targets.js';

/** Other words for our columns, as sheets and other systems write them; plain, as `plain` makes them. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  [EXTERNAL_ID]: [
    'id',
    'external id',
    'code',
    'submission id',
    'submission code',
    'paper id',
    'pid',
    'friendly id',
    'reference',
    'identifiant',
    'proposal id',
    'session id',
  ],
  number: ['no', 'nr', 'public number', 'proposal number', 'ws', 'ws number', 'numero'],
  title: [
    'name',
    'proposal',
    'proposal title',
    'session title',
    'workshop title',
    'talk title',
    'titre',
    'titulo',
    'session name',
    'название',
    '标题',
    'العنوان',
  ],
  theme: [
    'track',
    'tracks',
    'main theme',
    'submitted for tracks',
    'first topic',
    'topic',
    'thematic track',
    'theme principal',
    'thematique',
    'tema',
    'тема',
    '主题',
  ],
  tags: ['tag', 'topics', 'keywords', 'subthemes', 'subtheme', 'sub themes', 'mots cles', 'palabras clave'],
  format: [
    'session format',
    'session type',
    'submission type',
    'type',
    'submitted contrib type',
    'contribution type',
    'format de session',
    'formato',
  ],
  minutes: ['duration', 'length', 'duration minutes', 'duration min', 'duree', 'duracion'],
  language: [
    'content locale',
    'locale',
    'lang',
    'working language',
    'language of session',
    'langue',
    'idioma',
    'язык',
    '语言',
  ],
  status: ['state', 'submission status', 'proposal status', 'statut', 'estado'],
  first_time: ['first time proposer', 'first timer', 'first time', 'newcomer', 'premiere fois'],
  proposer_name: [
    'proposer',
    'submitter',
    'submitter name',
    'first organiser',
    'organizer name',
    'organiser name',
    'contact name',
    'author',
    'owner',
    'nom',
  ],
  proposer_email: [
    'email',
    'e mail',
    'mail',
    'submitter email',
    'contact email',
    'proposer mail',
    'proposer e mail',
    'organizer email',
    'organiser email',
    'author email',
    'email address',
    'courriel',
    'correo',
  ],
  organisation: [
    'organization',
    'institution',
    'affiliation',
    'company',
    'employer',
    'organisation name',
    'organizacion',
  ],
  stakeholder_group: ['stakeholder', 'stakeholders', 'sector', 'groupe', 'grupo'],
  regional_group: ['region', 'regional', 'un regional group', 'region groupe'],
  country: ['country code', 'pays', 'pais', 'страна', '国家'],
  gender: ['sex', 'genre', 'genero'],
  organisers: ['organizers', 'co organisers', 'co organizers', 'coorganisers', 'authors', 'co authors'],
  speakers: ['speaker', 'presenters', 'panelists', 'panellists', 'intervenants', 'ponentes', 'speaker names'],
  onsite_moderator: ['moderator', 'moderators', 'onsite moderators'],
  online_moderator: ['remote moderator', 'online moderators'],
  rapporteur: ['rapporteurs', 'reporter'],
  description: [
    'abstract',
    'content',
    'summary',
    'session description',
    'long description',
    'resume',
    'descripcion',
    'описание',
    '描述',
    'الوصف',
  ],
  expected_outcomes: ['outcomes', 'expected outcome', 'what will come out of it'],
  participant_gains: [
    'takeaways',
    'learning objectives',
    'what will participants gain',
    'what will participants take away',
  ],
  policy_questions: ['policy question', 'policy questions s', 'questions', 'guiding questions'],
  facilitation: ['discussion facilitation', 'how will you facilitate the discussion', 'interaction'],
  online_participation: ['online participation plan', 'remote participation', 'hybrid plan'],
  diversity: ['diversity statement', 'inclusion'],
  governance_relevance: ['relevance to internet governance', 'internet governance relevance'],
  theme_relevance: ['relevance to the theme', 'relevance'],
  sdgs: ['sdg', 'sustainable development goals', 'odd', 'ods'],
  background_paper: ['background', 'background paper url', 'paper'],
};

/** What the states of other systems are here. What was decided there is decided anew: it comes in as passed. */
const STATES: Readonly<Record<string, string>> = {
  submitted: 'submitted',
  nominated: 'submitted',
  in_evaluation: 'submitted',
  'in evaluation': 'submitted',
  new: 'submitted',
  pending: 'submitted',
  under_review: 'passed',
  'under review': 'passed',
  accepted: 'passed',
  confirmed: 'passed',
  'accept queue': 'passed',
  accept_queue: 'passed',
  rejected: 'passed',
  declined: 'passed',
  'decline queue': 'passed',
  decline_queue: 'passed',
  waitlisted: 'passed',
  waitlist: 'passed',
  deskrejected: 'screened_out',
  duplicate: 'screened_out',
  merged: 'withdrawn',
  withdrawn: 'withdrawn',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
  draft: LEAVE_OUT,
  deleted: LEAVE_OUT,
  invited: LEAVE_OUT,
};

/** A text with nothing but its words: case, accents, punctuation and "Question:" do not count. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^question\s*[:.]?\s*/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which column is probably which, by its name; each of ours once, but for lists, which several columns can make. */
export function guessMapping(
  { system, columns, rows }: SourceTable,
  settings: Pick<CallSettings, 'questions'>,
): ImportMapping {
  const taken = new Set<string>();
  const targets = targetsOf(settings);
  const byWord = new Map<string, string>();
  for (const [target, words] of Object.entries(SYNONYMS)) for (const word of words) byWord.set(word, target);
  for (const { key, label } of settings.questions) byWord.set(plain(label), key);
  for (const target of targets) byWord.set(plain(target), target);
  const exact = columns.map((column) => [column, byWord.get(plain(column))] as const);
  // a column that is called just as ours comes before one that is called by another word
  const inOrder = exact.toSorted(
    ([a, x], [b, y]) => Number(plain(b) === plain(y ?? '')) - Number(plain(a) === plain(x ?? '')),
  );
  const mapped = new Map<string, string>();
  for (const [column, target] of inOrder) {
    if (target === undefined || !targets.includes(target)) continue;
    if (taken.has(target) && !JOINED_TARGETS.has(target)) continue;
    taken.add(target);
    mapped.set(column, target);
  }
  const chosen = Object.fromEntries(
    columns.flatMap((column) => (mapped.has(column) ? [[column, mapped.get(column)!]] : [])),
  );
  return {
    columns: chosen,
    values: { status: statesIn(system, chosen, rows) },
    defaults: {},
    skipBad: false,
  };
}

function statesIn(
  system: SystemName,
  columns: Readonly<Record<string, string>>,
  rows: SourceTable['rows'],
): Record<string, string> {
  const column = Object.keys(columns).find((one) => columns[one] === 'status');
  if (column === undefined || system === 'csv' || system === 'xlsx') return {};
  const values = new Set(rows.map(({ cells }) => cells[column] ?? '').filter(Boolean));
  return Object.fromEntries(
    [...values].flatMap((value) => {
      const state = STATES[value.toLowerCase()];
      return state === undefined ? [] : [[value, state]];
    }),
  );
}
