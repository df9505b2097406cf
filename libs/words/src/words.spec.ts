import { describe, expect, it } from '@jest/globals';
import { subjectWords, wordsOf } from './words.js';

it.each<[string, string, string[]]>([
  ['English', "Internet governance: who's next?", ['internet', 'governance', 'who', 's', 'next']],
  [
    'French, without accents',
    'Données et sécurité à l’école',
    ['donnees', 'et', 'securite', 'a', 'l', 'ecole'],
  ],
  ['Spanish', 'La niñez en línea', ['la', 'ninez', 'en', 'linea']],
  ['Russian', 'Управление Интернетом', ['управление', 'интернетом']],
  ['Arabic, without vowel marks and lengthening', 'حَوْكَمَة الإنترنـت', wordsOf('حوكمة الإنترنت')],
  ['Chinese, two characters at a time', '互联网治理', ['互联', '联网', '网治', '治理']],
  ['Hindi, whose vowels are marks of their own', 'डिजिटल', ['डिजिटल']],
  ['Chinese beside Latin', 'AI治理', ['ai', '治理']],
  ['a single Chinese character', '网', ['网']],
  ['numbers and full-width letters', 'ＡＩ 2030', ['ai', '2030']],
  ['nothing', ' — … ', []],
])('finds the words of %s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

describe('subjectWords', () => {
  it.each([
    ['en', 'How should the Internet of Trust be governed?', ['internet', 'trust', 'governed']],
    ['fr', 'La gouvernance de l’Internet et la diversité', ['gouvernance', 'internet', 'diversite']],
    ['es', 'La protección de los niños en línea', ['proteccion', 'ninos', 'linea']],
    ['ru', 'Управление интернетом и права человека', ['управление', 'интернетом', 'права', 'человека']],
    ['ar', 'حوكمة الإنترنت والأمن في المنطقة', ['حوكمة', 'انترنت', 'امن', 'منطقة']],
    ['zh', '互联网治理的未来', ['互联', '联网', '网治', '治理', '未来']],
    ['mixed', 'AI治理 2018', ['ai', '治理', '2018']],
  ])('keeps what a text is about: %s', (_, text, words) => {
    expect(subjectWords(text)).toEqual(words);
  });

  it('takes letters typed in different ways for the same', () => {
    expect(subjectWords('Ｃａｆé CAFE\u0301')).toEqual(['cafe', 'cafe']);
  });
});
