import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suggestTags, type TaggedText } from './suggest-tags.js';

const TAGS = [
  { id: 'privacy', name: 'Privacy' },
  { id: 'cables', name: 'Submarine cables' },
  { id: 'children', name: 'Child online safety' },
];
const text = (id: string, words: string, ...tagIds: string[]): TaggedText => ({ id, text: words, tagIds });
const suggested = (texts: readonly TaggedText[]) =>
  suggestTags(texts, TAGS).map(({ proposalId, tagId }) => [proposalId, tagId]);

describe('suggested tags', () => {
  it('come from the name of a tag', () => {
    const texts = [
      text('a', 'Who owns submarine cables, and who repairs them?'),
      text('b', 'Schools and the safety of every child'),
      text('c', 'Open standards for maps'),
    ];
    expect(suggested(texts)).toEqual([
      ['a', 'cables'],
      ['b', 'children'],
    ]);
  });

  it('come from the texts that bear it, by words its name does not have', () => {
    const texts = [
      text('a', 'Landing stations and repair ships in the Pacific', 'cables'),
      text('b', 'Repair ships wait for permits; landing stations flood', 'cables'),
      text('c', 'Permits for repair ships'),
      text('d', 'Elections and false news'),
    ];
    const [only, ...more] = suggestTags(texts, TAGS);
    expect([only?.proposalId, only?.tagId, more]).toEqual(['c', 'cables', []]);
    expect(only!.terms.toSorted()).toEqual(['permits', 'repair', 'ships']);
  });

  it('are never those it has already, nor words that every text has', () => {
    const texts = ['a', 'b', 'c'].map((id) => text(id, 'Privacy of the Internet', 'privacy'));
    expect(suggested([...texts, text('d', 'The Internet')])).toEqual([]);
  });

  it('work in Russian, Arabic and Chinese', () => {
    const tags = [
      { id: 'ru', name: 'Права человека' },
      { id: 'ar', name: 'حوكمة الإنترنت' },
      { id: 'zh', name: '数据治理' },
    ];
    const texts = [
      text('1', 'Мы обсуждаем права человека в сети'),
      text('2', 'نناقش حوكمة الإنترنت في المنطقة'),
      text('3', '我们讨论数据治理的未来'),
      text('4', 'Nothing of the kind'),
    ];
    expect(suggestTags(texts, tags).map(({ proposalId, tagId }) => [proposalId, tagId])).toEqual([
      ['1', 'ru'],
      ['2', 'ar'],
      ['3', 'zh'],
    ]);
  });

  it('have nothing to say where there is nothing', () => {
    expect([
      suggestTags([], TAGS),
      suggestTags([text('a', '')], TAGS),
      suggestTags([text('a', 'x')], []),
    ]).toEqual([[], [], []]);
  });

  it('are at most as many as asked for, strongest first, and never a tag it has', () => {
    const word = fc.constantFrom('privacy', 'cables', 'child', 'safety', 'submarine', 'open', 'maps');
    const one = fc.record({
      words: fc.array(word, { maxLength: 12 }),
      tagIds: fc.subarray(TAGS.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
        const texts = drawn.map(({ words, tagIds }, at) => text(`p${at}`, words.join(' '), ...tagIds));
        const found = suggestTags(texts, TAGS, { most: 2 });
        for (const { id, tagIds } of texts) {
          const own = found.filter(({ proposalId }) => proposalId === id);
          expect(own.length <= 2 && own.every(({ tagId }) => !tagIds.includes(tagId))).toBe(true);
          expect(own).toEqual(own.toSorted((a, b) => b.score - a.score));
        }
      }),
    );
  });
});
