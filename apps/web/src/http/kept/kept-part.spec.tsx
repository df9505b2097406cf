import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { gunzipSync } from 'node:zlib';
import { assemble, Kept, KeptPart } from './kept-part.js';
import { KeptViews } from './kept-views.js';

const asking = (accepts: string) =>
  ({ headers: { 'accept-encoding': accepts } }) as unknown as FastifyRequest;
function answer() {
  const headers: Record<string, unknown> = {};
  const reply = { header: (name: string, value: unknown) => ((headers[name] = value), reply) };
  return { headers, reply: reply as unknown as FastifyReply };
}

const rows = new KeptPart(`<tr>${'<td>Ünï “a” 中文</td>'.repeat(500)}</tr>`);
const head = new KeptPart('<h1>Head</h1>');
const pageOf = () =>
  renderToString(
    <main>
      <Kept part={head} />
      <p>Mine &amp; yours</p>
      <Kept part={rows} />
      <Kept part={head} />
    </main>,
  );
const whole = `<main>${head.html}<p>Mine &amp; yours</p>${rows.html}${head.html}</main>`;

describe('a page of kept parts', () => {
  it('is the same whole page, compressed or not', () => {
    const [plain, packed] = [answer(), answer()];
    expect(assemble(asking('br'), plain.reply, pageOf(), [head, rows])).toBe(whole);
    const body = assemble(asking('gzip, br'), packed.reply, pageOf(), [head, rows]) as Buffer;
    expect(gunzipSync(body).toString()).toBe(whole);
    expect([plain.headers, packed.headers]).toEqual([
      { vary: 'accept-encoding, cookie' },
      { vary: 'accept-encoding, cookie', 'content-encoding': 'gzip', 'content-length': body.length },
    ]);
  });

  it('shows no part that its controller did not name', () => {
    expect(() => assemble(asking(''), answer().reply, pageOf(), [head])).toThrow('did not name');
  });
});

describe('kept views', () => {
  const views = new KeptViews();
  const of = (html: string) => () => Promise.resolve({ parts: [new KeptPart(html)] });
  const shown = async (key: string, html: string) => (await views.get(key, of(html))).parts[0]?.html;

  it('are made once for a key', async () => {
    expect([await shown('a', 'first'), await shown('a', 'second'), await shown('b', 'other')]).toEqual([
      'first',
      'first',
      'other',
    ]);
  });

  it('go, those asked for longest ago first, when they grow too many', async () => {
    const large = (letter: string) => letter.repeat(9_000_000);
    await shown('large 1', large('1'));
    await shown('large 2', large('2'));
    await shown('large 1', '');
    await shown('large 3', large('3'));
    expect([(await shown('large 1', 'gone'))?.length, await shown('large 2', 'gone')]).toEqual([
      9_000_000,
      'gone',
    ]);
  });
});
