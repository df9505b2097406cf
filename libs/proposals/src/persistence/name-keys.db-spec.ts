import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { closeDatabase, openDatabase } from '../../../../test/open-database.js';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => closeDatabase(db));

type Key = 'person_key' | 'institution_key';
const keys = async (key: Key, names: readonly string[]) =>
  (await db.rows<{ key: string }>(`SELECT ${key}(n) AS key FROM unnest($1::text[]) AS n`, [names])).map(
    (row) => row.key,
  );
const alike = async (key: Key, one: string, other: string) => {
  const [a, b] = await keys(key, [one, other]);
  return a !== '' && a === b;
};

describe('names of one person', () => {
  it.each([
    ['accents, case and order', 'García, José', 'JOSE GARCIA'],
    ['accents set apart', 'José García', 'José García'],
    ['letters with a stroke', 'Łukasz Ørsted', 'Lukasz Orsted'],
    ['Turkish letters', 'İpek Işık', 'ipek isik'],
    ['Greek', 'Ελένη Παπαδοπούλου', 'ΠΑΠΑΔΟΠΟΥΛΟΥ ΕΛΕΝΗ'],
    ['Cyrillic case and order', 'Мария Иванова', 'ИВАНОВА Мария'],
    ['Cyrillic ё', 'Алёна Ёлкина', 'Алена Елкина'],
    ['Cyrillic й set apart', 'Андрей Белый', 'Андрей Белый'],
    ['Arabic vowel signs', 'مُحَمَّد أَحْمَد', 'محمد أحمد'],
    ['Arabic hamza left out', 'محمد أحمد', 'محمد احمد'],
    ['Arabic final letters', 'فاطمة مصطفى', 'فاطمه مصطفي'],
    ['the stretching stroke', 'محمـــد علي', 'محمد علي'],
    ['Persian letters', 'کریم یزدی', 'كريم يزدي'],
    ['a joiner nobody sees', 'علی‌رضا کریمی', 'علیرضا کریمی'],
    ['Hebrew points', 'דָּוִד כֹּהֵן', 'דוד כהן'],
    ['Chinese with a space', '李 小龙', '李小龙'],
    ['Chinese with a wide space', '李　小龙', '李小龙'],
    ['Japanese with a dot', '山田・太郎', '山田 太郎'],
    ['Korean with a space', '김 철수', '김철수'],
    ['Korean set apart', '김철수', '김철수'],
    ['wide letters', 'Ｌｉ Ｘｉａｏ', 'Li Xiao'],
  ])('%s: %s is %s', async (_, one, other) => {
    expect(await alike('person_key', one, other)).toBe(true);
  });

  it.each([
    ['Мария Иванова', 'Марина Иванова'],
    ['محمد أحمد', 'محمود أحمد'],
    ['李小龙', '李大龙'],
    // a vowel sign tells one Hindi name from another
    ['सुमन शर्मा', 'समन शर्मा'],
    ['สมชาย ใจดี', 'สมชาย ใจดำ'],
  ])('%s is not %s', async (one, other) => {
    expect(await alike('person_key', one, other)).toBe(false);
  });

  it('keep their words whole where signs belong to the letters', async () => {
    expect(await keys('person_key', ['किरण शर्मा', 'สมชาย ใจดี', 'José O’Neill', ' - '])).toEqual([
      'किरण शर्मा',
      'สมชาย ใจดี',
      'jose neill o',
      '',
    ]);
  });

  it('are whole in two parts, or in one where names are written so', async () => {
    const names = ['Мария Иванова', 'Мария', 'Ruta', '李小龙', '李', '김철수', ''];
    const rows = await db.rows<{ whole: boolean }>(
      'SELECT is_whole_name(person_key(n)) AS whole FROM unnest($1::text[]) AS n',
      [names],
    );
    expect(rows.map(({ whole }) => whole)).toEqual([true, false, false, true, false, true, false]);
  });
});

describe('names of one institution', () => {
  it.each([
    ['Université de Genève', 'UNIVERSITE DE GENEVE'],
    ['Институт «Сеть»', 'институт сеть'],
    ['جامعة القاهرة', 'جامعه القاهره'],
    ['中国互联网协会', '中国 互联网 协会'],
    ['A. B. & Söhne (GmbH)', 'a b sohne gmbh'],
  ])('%s is %s', async (one, other) => {
    expect(await alike('institution_key', one, other)).toBe(true);
  });

  it('are told apart in every script', async () => {
    const names = ['Институт права', 'Институт сети', 'جامعة القاهرة', '清华大学', '北京大学', '—'];
    expect(await keys('institution_key', names)).toEqual([
      'институтправа',
      'институтсети',
      'جامعهالقاهره',
      '清华大学',
      '北京大学',
      '',
    ]);
  });
});
