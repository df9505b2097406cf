import { BenchBrowser, tokenIn } from './http-client.js';
import type { Measurement } from './measurement.js';

const AUTHORS = 8;
const EACH = 12;

/** Eight authors at once, each with a draft of their own: open the form, send it, again and again. */
export async function submitMany(origin: string, scale: number): Promise<Measurement[]> {
  const gets: number[] = [];
  const posts: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AUTHORS }, async () => {
      const author = new BenchBrowser(origin);
      await author.follow('/dev/sign-in?as=proposer');
      const form = await startDraft(author);
      for (let n = 0; n < EACH; n++) await writeOnce(author, form, gets, posts);
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
      metric: 'save a draft, GET and POST',
      value: Number(((AUTHORS * EACH) / seconds).toPrecision(4)),
      unit: '/s',
      target: Number((950 * scale).toPrecision(4)),
      better: 'higher',
    },
  ];
}

/** Begins a proposal and gives the address of its form. */
async function startDraft(author: BenchBrowser): Promise<string> {
  const begun = await author.post('/igf/2019/proposals', tokenIn(await author.get('/igf/2019/proposals')));
  const path = (begun.headers.get('location') ?? '').split('?')[0] ?? '';
  return path.endsWith('/edit') ? path : `${path}/edit`;
}

async function writeOnce(author: BenchBrowser, path: string, gets: number[], posts: number[]): Promise<void> {
  const started = performance.now();
  const form = await author.get(path);
  gets.push(performance.now() - started);
  const action = /<form[^>]+action="([^"]+\/save)"/.exec(form)?.[1];
  if (!action) throw new Error('The form of a proposal has no way to save');
  const sent = performance.now();
  await author.post(action, tokenIn(form), { ...hiddenFields(form), title: `Measured at ${Date.now()}` });
  posts.push(performance.now() - sent);
}

/** What the form sends along unseen, such as the version it was made from. */
function hiddenFields(form: string): Record<string, string> {
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number(
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toPrecision(4),
  );
}
