import { describe, expect, it } from '@jest/globals';
import { simulateTexts } from '../../../../../test/proposals/simulated-texts.js';
import { pairsAbove } from './all-pairs.js';
import { copiedShare, copyCandidates, shinglesOf } from './shingles.js';
import { similarGroups, similarProposals } from './similar-proposals.js';
import { textVectors } from './text-vectors.js';
import type { TextVectors } from './text-vectors.js';

const key = ({ a, b }: { a: string | number; b: string | number }) => `${a} ${b}`;

function cosine({ start, term, weight }: TextVectors, a: number, b: number): number {
  const own = new Map(
    Array.from({ length: start[a + 1]! - start[a]! }, (_, k) => [
      term[start[a]! + k]!,
      weight[start[a]! + k]!,
    ]),
  );
  let sum = 0;
  for (let e = start[b]!; e < start[b + 1]!; e++) sum += (own.get(term[e]!) ?? 0) * weight[e]!;
  return sum;
}

describe('all pairs above a threshold', () => {
  const { texts } = simulateTexts(1, 150, 12);
  const vectors = textVectors(texts.map(({ text }) => text));

  it.each([0.1, 0.15, 0.25, 0.5, 0.9])(
    'are those that comparing everything finds, at %d',
    async (threshold) => {
      const byComparing: string[] = [];
      for (let b = 0; b < texts.length; b++) {
        for (let a = 0; a < b; a++) if (cosine(vectors, a, b) >= threshold) byComparing.push(key({ a, b }));
      }
      const found = await pairsAbove(vectors, threshold);
      const off = found.map(({ a, b, cosine: value }) => Math.abs(value - cosine(vectors, a, b)));
      expect(found.map(key).sort()).toEqual(byComparing.sort());
      expect(Math.max(0, ...off) < 1e-9).toBe(true);
    },
  );

  it('refuses a threshold that every pair would pass', async () => {
    await expect(pairsAbove(vectors, 0)).rejects.toThrow('threshold of similarity: 0');
  });
});

describe('text copied word for word', () => {
  const words = (text: string) => Int32Array.from(text, (letter) => letter.charCodeAt(0));
  const share = (a: string, b: string) => {
    const [one, other] = shinglesOf([words(a), words(b)]);
    return copiedShare(one!, other!);
  };

  it.each([
    ['abcdefgh', 'abcdefgh', 1],
    ['abcdefgh', 'ABCDEFGH', 0],
    ['abcdefgh', 'xxxxxabcdefghxxxxx', 1],
    ['abcdefgh', 'abcdeFGH', 2 / 5],
    ['abc', 'abc', 0],
  ])('%s in %s', (a, b, expected) => expect(share(a, b)).toBe(expected));

  it('leaves out phrases that many texts share', () => {
    const phrase = Array.from({ length: 60 }, (_, w) => w);
    const texts = Array.from({ length: 50 }, (_, d) => Int32Array.from([...phrase, 1000 + d]));
    expect(copyCandidates(shinglesOf(texts))).toEqual([]);
  });
});

describe('similar proposals', () => {
  it('finds every copy planted among 400, and nothing else', async () => {
    const { texts, copies } = simulateTexts(2, 400, 10);
    const pairs = await similarProposals(texts);
    expect(pairs.map(key).sort()).toEqual(copies.map(([a, b]) => `${a} ${b}`).sort());
  });

  it('says how similar, how much is copied, and by which words', async () => {
    const filler = [
      'open standards help everyone',
      'fibre for rural schools',
      'elections and false news',
      'cables under the sea',
    ];
    const texts = [
      'Children online: safety by design in schools of the global south',
      'Safety by design: children online in schools of the global south and north',
      ...filler,
    ].map((text, k) => ({ id: `p${k}`, text }));
    const [pair, ...more] = await similarProposals(texts);
    expect([pair?.a, pair?.b, pair?.copied, more]).toEqual(['p0', 'p1', 3 / 8, []]);
    expect(pair!.similarity > 0.8 && pair!.similarity < 1).toBe(true);
    expect([...pair!.sharedTerms].sort().slice(0, 3)).toEqual(['by', 'children', 'design']);
  });

  it('reports a copied passage in texts that are otherwise unlike', async () => {
    const { texts } = simulateTexts(3, 60, 0);
    const passage = texts[0]!.text.split(' ').slice(0, 100).join(' ');
    const other = { id: 'copier', text: `${passage} ${texts[1]!.text}` };
    const pairs = await similarProposals([...texts, other], { similarity: 0.9 });
    expect(pairs.map(key).sort()).toEqual(['p0 copier', 'p1 copier']);
  });

  it('has nothing to say of no proposals, or of empty ones', async () => {
    expect([
      await similarProposals([]),
      await similarProposals(['a', 'b'].map((id) => ({ id, text: '' }))),
    ]).toEqual([[], []]);
  });

  it('tells how far it is, and stops with the reason of the signal', async () => {
    const { texts } = simulateTexts(4, 450, 0);
    const told: number[] = [];
    await similarProposals(texts, { onProgress: ({ done }) => told.push(done) });
    expect(told).toEqual([0, 200, 400, 450]);
    const stopped = similarProposals(texts, { signal: AbortSignal.abort(new Error('enough')) });
    await expect(stopped).rejects.toThrow('enough');
  });

  it('groups what hangs together', () => {
    const pair = (a: string, b: string) => ({ a, b, similarity: 1, copied: 1, sharedTerms: [] });
    expect(similarGroups([pair('x', 'y'), pair('a', 'b'), pair('b', 'c'), pair('a', 'c')])).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
  });
});
