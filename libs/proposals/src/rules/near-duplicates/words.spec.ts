import { expect, it } from '@jest/globals';
import { wordsOf } from './words.js';

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
  ['a single Chinese character', '网', ['网']],
  ['numbers and full-width letters', 'ＡＩ 2030', ['ai', '2030']],
  ['nothing', ' — … ', []],
])('finds the words of %s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
