import { describe, expect, it } from '@jest/globals';
import { entriesOf, keptWords, secretsIn } from './kept-words.js';

const ID = '01a22f27-1a11-751b-bd12-482e2b22b7ed';

describe('the words of a form that could not be taken', () => {
  it.each<[string, object, { name: string; text: string }[]]>([
    ['a text', { title: 'Seeds' }, [{ name: 'Title', text: 'Seeds' }]],
    ['an answer', { answers: { onlineTools: 'A map' } }, [{ name: 'Online tools', text: 'A map' }]],
    ['a list', { tags: ['Trust', ''] }, [{ name: 'Tags 1', text: 'Trust' }]],
    [
      'people, without their ids',
      { people: [{ id: ID, name: 'Awa', stakeholderGroup: 'government' }] },
      [
        { name: 'People 1 name', text: 'Awa' },
        { name: 'People 1 stakeholder group', text: 'government' },
      ],
    ],
    ['marks by criterion', { scores: { [ID]: '4' } }, [{ name: 'Scores', text: '4' }]],
    [
      'what forms send of themselves',
      { version: '3', section: 'basics', do: 'save', bases: { title: '2' } },
      [],
    ],
    ['blanks', { title: '  ', theme: ID }, []],
  ])('are shown with the name of their field: %s', (_, body, words) => {
    expect(keptWords(entriesOf(body))).toEqual(words);
  });

  it('never hold a secret', () => {
    const body = {
      _csrf: 'a',
      email: 'awa@x.test',
      password: 'b',
      current_password: 'c',
      nested: { token: 'd' },
    };
    expect(entriesOf(body)).toEqual([['email', 'awa@x.test']]);
    expect(secretsIn(body)).toEqual(['password', 'current_password']);
  });

  it('are all sent again', () => {
    const body = { version: '3', people: [{ id: ID, name: 'Awa' }], tags: ['Trust', ''] };
    expect(entriesOf(body)).toEqual([
      ['version', '3'],
      ['people[0][id]', ID],
      ['people[0][name]', 'Awa'],
      ['tags[0]', 'Trust'],
      ['tags[1]', ''],
    ]);
  });
});
