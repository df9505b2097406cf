import type { BenchCase, Measurement } from './measurement.js';
import { BenchBrowser, gzipKb, load, ownFigures, tokenIn } from './http-client.js';
import { type BenchSite, startSite } from './http-site.js';
import { machineSpeed } from './static-server.js';
import { submitMany } from './http-submit.js';

/** Requests a second of a bare server on the idle two-core machine on which the others were measured. */
const REFERENCE_SPEED = 17_000;
const SECONDS = 4;

/** A page with its goal, and what HotCRP 3.4 does on the same data, both in requests a second on the reference machine. */
interface PageRow {
  name: string;
  as: 'secretariat' | 'reviewer' | 'proposer' | 'nobody';
  path: (site: Visitors) => string | Promise<string>;
  /** Asked for with a token of theirs, not with their cookie. */
  byToken?: boolean;
  goal: number;
  hotcrp?: number;
  cpuMs?: number;
  kb?: number;
}

type Visitors = Record<'secretariat' | 'reviewer' | 'proposer' | 'nobody', BenchBrowser>;

const PAGES: readonly PageRow[] = [
  {
    name: 'ranking of all 344',
    as: 'secretariat',
    path: () => '/igf/2018/secretariat/ranking',
    goal: 600,
    hotcrp: 58,
    cpuMs: 2.5,
    kb: 25,
  },
  {
    name: 'list of proposals',
    as: 'secretariat',
    path: () => '/igf/2018/secretariat/proposals',
    goal: 600,
    hotcrp: 58,
    cpuMs: 2.5,
    kb: 25,
  },
  { name: 'one proposal', as: 'secretariat', path: firstProposal, goal: 1400, hotcrp: 142, cpuMs: 1, kb: 10 },
  {
    name: 'review form',
    as: 'reviewer',
    path: ({ reviewer }) => reviewer.follow('/igf/2018/reviews/next'),
    goal: 2000,
    hotcrp: 200,
  },
  {
    name: "reviewers' overview",
    as: 'secretariat',
    path: () => '/igf/2018/secretariat/reviewers',
    goal: 600,
    hotcrp: 21,
  },
  {
    name: 'export of all proposals',
    as: 'secretariat',
    path: () => '/igf/2018/secretariat/proposals.csv',
    goal: 340,
    hotcrp: 34,
  },
  {
    name: 'API, one proposal',
    as: 'secretariat',
    path: async (visitors) => `/api/v1/calls/igf/2018/proposals/${idIn(await firstProposal(visitors))}`,
    byToken: true,
    goal: 4000,
    hotcrp: 477,
  },
  {
    name: 'API, all proposals',
    as: 'secretariat',
    path: () => '/api/v1/calls/igf/2018/proposals?format=ndjson',
    byToken: true,
    goal: 340,
    hotcrp: 34,
  },
  { name: 'call page', as: 'nobody', path: () => '/igf/2018', goal: 9000, hotcrp: 104, kb: 40 },
  { name: 'statistics', as: 'nobody', path: () => '/igf/2018/statistics', goal: 9000, hotcrp: 104, kb: 40 },
];

async function firstProposal({ secretariat }: Visitors): Promise<string> {
  const list = await secretariat.get('/igf/2018/secretariat/ranking');
  const path = /href="(\/igf\/2018\/secretariat\/proposals\/[0-9a-f-]{36})"/.exec(list)?.[1];
  if (!path) throw new Error('The ranking links to no proposal');
  return path;
}

const idIn = (path: string): string => path.split('/').at(-1) ?? '';

/** A token of a visitor, made on their account page as anybody makes one. */
async function tokenOf(visitor: BenchBrowser): Promise<string> {
  const form = tokenIn(await visitor.get('/account/tokens'));
  const scopes = { 'scopes[0]': 'proposals:read', 'scopes[1]': 'people:read' };
  const made = await visitor.post('/account/tokens', form, {
    name: 'Bench',
    days: '30',
    limit: '',
    ...scopes,
  });
  const token = /rostrum_[\w-]{43}/.exec(await made.text())?.[0];
  if (!token) throw new Error('The account page showed no token');
  return token;
}

/** Every row of the table of goals, on the seeded demo as `npm start` brings it up. */
export function cases(): readonly BenchCase[] {
  return [{ name: 'demo', run: measureAll }];
}

async function measureAll(): Promise<Measurement[]> {
  const site = await startSite();
  try {
    const speed = await machineSpeed(SECONDS);
    const scale = speed / REFERENCE_SPEED;
    const visitors = await signIn(site);
    const rows: Measurement[] = [
      { metric: 'machine speed', value: round(speed), unit: 'req/s' },
      { metric: 'share of reference', value: round(scale), unit: 'x' },
    ];
    const token = await tokenOf(visitors.secretariat);
    for (const page of PAGES) rows.push(...(await measurePage(site, visitors, page, { scale, token })));
    rows.push(...(await submitMany(site.url, scale)));
    const { rss } = await ownFigures(site.url);
    rows.push({ metric: 'web memory', value: round(rss), unit: 'MB', target: 200 });
    return rows;
  } finally {
    await site.stop();
  }
}

async function signIn(site: BenchSite): Promise<Visitors> {
  const visitors: Visitors = {
    secretariat: new BenchBrowser(site.url),
    reviewer: new BenchBrowser(site.url),
    proposer: new BenchBrowser(site.url),
    nobody: new BenchBrowser(site.url),
  };
  for (const role of ['secretariat', 'reviewer', 'proposer'] as const)
    await visitors[role].follow(`/dev/sign-in?as=${role}`);
  tokenIn(await visitors.proposer.get('/account'));
  return visitors;
}

async function measurePage(
  site: BenchSite,
  visitors: Visitors,
  page: PageRow,
  { scale, token }: { scale: number; token: string },
): Promise<Measurement[]> {
  const url = new URL(await page.path(visitors), site.url).href;
  const credentials: Record<string, string> = page.byToken
    ? { authorization: `Bearer ${token}` }
    : { cookie: visitors[page.as].cookieHeader };
  await load(url, credentials, 1); // until the machine code is warm
  const before = await ownFigures(site.url);
  const result = await load(url, credentials, SECONDS);
  const after = await ownFigures(site.url);
  const cpu = ((after.cpu - before.cpu) * 1000) / (result.requestsPerSecond * SECONDS);
  if (result.errors > 0) throw new Error(`${page.name}: ${result.errors} requests failed`);
  return [
    {
      metric: page.name,
      value: round(result.requestsPerSecond),
      unit: 'req/s',
      target: round(page.goal * scale),
      better: 'higher',
    },
    ...(page.hotcrp === undefined
      ? []
      : [
          {
            metric: `${page.name}, against others`,
            value: round(result.requestsPerSecond / (page.hotcrp * scale)),
            unit: 'x',
          },
        ]),
    {
      metric: `${page.name}, CPU`,
      value: round(cpu),
      unit: 'ms',
      ...(page.cpuMs !== undefined && { target: page.cpuMs }),
    },
    { metric: `${page.name}, p50`, value: round(result.p50), unit: 'ms' },
    {
      metric: `${page.name}, gzip`,
      value: round(await gzipKb(url, credentials)),
      unit: 'KB',
      ...(page.kb !== undefined && { target: page.kb }),
    },
  ];
}

const round = (value: number): number => Number(value.toPrecision(4));
