import { BenchBrowser, tokenIn } from './http-client.js';
import type { Measurement } from './measurement.js';

const AUTHORS = 8;
const EACH = 12;

/** Eight authors, each opening the form and sending it, one proposal after the other. */
export async function submitMany(origin: string, scale: number): Promise<Measurement[]> {
  const gets: number[] = [];
  const posts: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AUTHORS }, async () => {
      const author = new BenchBrowser(origin);
      await author.follow('/dev/sign-in?as=proposer');
      for (let n = 0; n < EACH; n++) await writeOne(author, gets, posts);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return [
    { metric: 'save a draft, form GET p95', value: percentile(gets, 0.95), unit: 'ms' },
    {
      metric: 'save a draft, POST p95',
      value: percentile(posts, 0.95),
      unit: 'ms',
      target: Number((10 / scale).toPrecision(4)),
    },
    {
      metric: 'save a draft, whole',
      value: Number(((AUTHORS * EACH) / seconds).toPrecision(4)),
      unit: '/s',
      target: Number((950 * scale).toPrecision(4)),
      better: 'higher',
    },
  ];
}

async function writeOne(author: BenchBrowser, gets: number[], posts: number[]): Promise<void> {
  const list = await author.get('/igf/2019/proposals');
  const token = tokenIn(list);
  const begun = await author.post('/igf/2019/proposals', token);
  const path = (begun.headers.get('location') ?? '').split('?')[0] ?? '';
  const started = performance.now();
  const form = await author.get(path);
  gets.push(performance.now() - started);
  const action = /<form[^>]+action="([^"]+\/save)"/.exec(form)?.[1];
  if (!action) throw new Error('The form of a proposal has no way to save');
  const sent = performance.now();
  await author.post(action, tokenIn(form), { title: `Measured at ${Date.now()}` });
  posts.push(performance.now() - sent);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number(
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toPrecision(4),
  );
}
