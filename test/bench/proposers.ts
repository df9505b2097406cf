import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import { newId } from '#libs/kernel';
import { BenchBrowser, tokenIn } from './http-client.js';

const PASSWORD = 'growers hold their own data';
/** As SetPassword stores it. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Somebody with an account and a house of their own. */
export interface BenchPerson {
  name: string;
  email: string;
}

/** Makes accounts that sign in by password, all with the same one. */
export async function makeAccounts(db: Client, count: number): Promise<BenchPerson[]> {
  const secret = await hash(PASSWORD, ARGON2ID);
  const run = newId().slice(0, 8) + newId().slice(-6);
  const people = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    name: `Proposer ${at} of ${run}`,
    email: `proposer-${at}@${run}.bench.test`,
  }));
  await db.query(
    `WITH made AS (
       INSERT INTO person (id, name, email) SELECT p.id, p.name, p.email
         FROM jsonb_to_recordset($1) AS p(id uuid, name text, email text) RETURNING id)
     INSERT INTO account (person_id, password_hash) SELECT id, $2 FROM made`,
    [JSON.stringify(people), secret],
  );
  return people;
}

/** What the call offers, as the form would. */
export interface Choices {
  path: string;
  theme: string;
  format: string;
}

/** What became of an attempt to submit, and how long the answer took. */
export interface Submission {
  proposalId: string;
  accepted: boolean;
  status: number;
  ms: number;
  /** The last title the server has answered for. */
  title: string;
  /** Why it was refused, in the words of the page. */
  reasons: string[];
}

/** One proposer's whole journey by HTTP, as a browser with scripts makes it. */
export class Proposer {
  private readonly browser: BenchBrowser;
  private readonly client = newId().replaceAll('-', '');
  private sequence = 0;
  private version = 1;
  private token = '';
  private proposal = '';
  private title = '';
  /** Answers of 500 and above. */
  faults = 0;
  readonly saveMs: number[] = [];

  constructor(
    origin: string,
    private readonly person: BenchPerson,
    private readonly choices: Choices,
    at: number,
  ) {
    this.browser = new BenchBrowser(origin, `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`);
  }

  async signIn(): Promise<void> {
    const token = tokenIn(await this.browser.get('/sign-in'));
    await this.browser.post('/sign-in/password', token, { email: this.person.email, password: PASSWORD });
  }

  async begin(): Promise<void> {
    const list = `${this.choices.path}/proposals`;
    const begun = await this.browser.post(list, tokenIn(await this.browser.get(list)));
    this.proposal = (begun.headers.get('location') ?? '').replace(/\/edit.*$/, '');
  }

  /** Ten autosaves, and one of the list of people, from two parts of the form. */
  async write(): Promise<void> {
    this.token = tokenIn(await this.browser.get(`${this.proposal}/edit`));
    for (const [section, fields] of partsOf(this.choices, this.person.name)) {
      // eslint-disable-next-line no-await-in-loop -- one person types one thing after the other
      await this.autosave(section, fields);
    }
    const people = await this.browser.get(`${this.proposal}/edit?section=people`);
    this.token = tokenIn(people);
    await this.autosave('people', peopleOf(this.person, people));
  }

  /** Looks at the last part of the form and submits what it shows. */
  async submit(): Promise<Submission> {
    const check = await this.browser.get(`${this.proposal}/edit?section=check`);
    const version = /name="version" value="(\d+)"/.exec(check)?.[1] ?? '';
    const sent = performance.now();
    const reply = await this.browser.sendForm(`${this.proposal}/submit`, tokenIn(check), { version });
    const page = await reply.text();
    const ms = performance.now() - sent;
    if (reply.status >= 500) this.faults += 1;
    return {
      proposalId: this.proposal.split('/').at(-1) ?? '',
      accepted: reply.status === 303,
      status: reply.status,
      ms,
      title: this.title,
      reasons: reasonsIn(page),
    };
  }

  private async autosave(section: string, fields: Record<string, string>): Promise<void> {
    const named = [...new Set(Object.keys(fields).map(fieldOf))];
    const sent = performance.now();
    const reply = await this.browser.sendForm(
      `${this.proposal}/autosave`,
      this.token,
      {
        client: this.client,
        sequence: String(++this.sequence),
        version: String(this.version),
        ...Object.fromEntries(named.map((field) => [`fields[${field}]`, String(this.version)])),
        section,
        ...fields,
      },
      'application/json',
    );
    const answer = (await reply.json()) as { version?: number };
    this.saveMs.push(performance.now() - sent);
    if (reply.status >= 500) this.faults += 1;
    if (reply.status !== 200 || answer.version === undefined)
      throw new Error(`An autosave was answered ${reply.status}: ${JSON.stringify(answer)}`);
    this.version = answer.version;
    this.title = fields.title ?? this.title;
  }
}

const reasonsIn = (page: string): string[] =>
  [...(/<div class="error-summary".*?<\/div>/s.exec(page)?.[0] ?? '').matchAll(/<a [^>]+>([^<]+)</g)].map(
    ([, reason]) => reason ?? '',
  );

const fieldOf = (name: string): string =>
  name.replace(/^answers\[(\w+)\].*/, 'answers.$1').replace(/^(\w+)\[.*/, '$1');

const PARAGRAPH =
  'Growers, ministries and laboratories discuss who may hold data about a harvest, and who answers for its use. ';

function partsOf(
  { theme, format }: Choices,
  name: string,
): [section: string, fields: Record<string, string>][] {
  return [
    ['basics', { title: 'Seeds of' }],
    ['basics', { title: `Seeds of trust, ${name}`.slice(0, 60) }],
    ['basics', { theme, language: 'en' }],
    ['basics', { 'tags[0]': 'Privacy' }],
    ['format', { format }],
    ['questions', { 'policyQuestions[0]': 'Who may hold data about a harvest?' }],
    ['questions', { 'answers[themeRelevance]': PARAGRAPH, 'answers[governanceRelevance]': PARAGRAPH }],
    ['description', { 'answers[description]': PARAGRAPH.repeat(10), 'answers[facilitation]': PARAGRAPH }],
    [
      'participation',
      { 'answers[onlineParticipation]': PARAGRAPH, 'answers[diversity]': 'Four regions and four groups.' },
    ],
    ['goals', { 'sdgs[0]': '2', 'sdgs[1]': '9' }],
    ['record', { firstTime: 'yes' }],
  ];
}

/** The proposer themselves, and six more. */
function peopleOf({ name, email }: BenchPerson, form: string): Record<string, string> {
  const own = /name="people\[0\]\[id\]" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const roles = [
    'organiser',
    'speaker',
    'speaker',
    'speaker',
    'onsite_moderator',
    'online_moderator',
    'rapporteur',
  ];
  const people = roles.map((role, at) => ({
    id: at === 0 ? own : newId(),
    role,
    name: at === 0 ? name : `Speaker ${at} of ${name}`,
    email: at === 0 ? email : `speaker-${at}.${email}`,
    organisation: at === 0 ? `House of ${name}` : `Institute ${at}`,
    stakeholderGroup: at % 2 === 0 ? 'civil_society' : 'government',
    regionalGroup: at % 2 === 0 ? 'african' : 'weog',
    country: 'ML',
    gender: at % 2 === 0 ? 'female' : 'male',
    attendance: at === 0 ? '' : 'onsite',
    confirmed: role === 'speaker' ? 'yes' : '',
    contact: at === 0 ? 'primary' : '',
  }));
  return Object.fromEntries(
    people.flatMap((person, at) =>
      Object.entries(person).map(([part, value]) => [`people[${at}][${part}]`, value]),
    ),
  );
}

/** The call of the demo that takes proposals. */
export async function choicesOf(db: Client, slug: string): Promise<Choices & { callId: string }> {
  const { rows } = await db.query<{ callId: string; theme: string; format: string }>(
    `SELECT c.id AS "callId", (SELECT id FROM theme WHERE call_id = c.id ORDER BY position LIMIT 1) AS theme,
            (SELECT id FROM session_format WHERE call_id = c.id ORDER BY position LIMIT 1) AS format
       FROM call c JOIN forum f ON f.id = c.forum_id WHERE f.slug || '/' || c.slug = $1`,
    [slug],
  );
  const row = rows[0];
  if (!row) throw new Error(`The demo has no call ${slug}`);
  return { path: `/${slug}`, ...row };
}
