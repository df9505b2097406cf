import { describe, expect, it } from '@jest/globals';
import { subjectWords } from './words.js';

describe('subjectWords', () => {
  it.each([
    ['en', 'How should the Internet of Trust be governed?', ['internet', 'trust', 'governed']],
    ['fr', 'La gouvernance de l’Internet et la diversité', ['gouvernance', 'internet', 'diversite']],
    ['es', 'La protección de los niños en línea', ['proteccion', 'ninos', 'linea']],
    ['ru', 'Управление интернетом и права человека', ['управление', 'интернетом', 'права', 'человека']],
    ['ar', 'حوكمة الإنترنت والأمن في المنطقة', ['حوكمة', 'انترنت', 'امن', 'منطقة']],
    ['zh', '互联网治理的未来', ['互联', '联网', '网治', '治理', '未来']],
    ['mixed', 'AI治理 2018', ['治理', 'ai', '2018']],
  ])('keeps what a text is about: %s', (_, text, words) => {
    expect(subjectWords(text)).toEqual(words);
  });

  it('takes letters typed in different ways for the same', () => {
    expect(subjectWords('Ｃａｆé CAFE\u0301')).toEqual(['cafe', 'cafe']);
  });
});
