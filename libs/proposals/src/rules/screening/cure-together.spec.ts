import { describe, expect, it } from '@jest/globals';
import { type CureFacts, cureText, lookOf, reasonNotToAsk } from './cure-together.js';

const waiting: CureFacts = { status: 'submitted', text: 'Name a speaker.', said: [], inOtherHands: false };

describe('a proposal among those asked for a cure together', () => {
  it.each<[string, Partial<CureFacts>, string | null]>([
    ['waits and has something to mend', {}, null],
    ['has passed, or was screened out', { status: 'passed' }, null],
    ['was asked already', { status: 'cure_requested' }, 'not_waiting'],
    ['is with the committee', { status: 'under_review' }, 'not_waiting'],
    ['leaves nothing to say', { text: '' }, 'nothing_to_say'],
    ['is in other hands', { inOtherHands: true }, 'in_hand'],
    [
      'waits for a second person to say the same',
      { said: [{ outcome: 'cure_requested', by: 'boris' }] },
      null,
    ],
    [
      'has had this said by the same person',
      { said: [{ outcome: 'cure_requested', by: 'amina' }] },
      'judged',
    ],
    ['has had something else said', { said: [{ outcome: 'passed', by: 'boris' }] }, 'judged'],
    ['is to be discussed', { said: [{ outcome: 'discuss', by: 'boris' }] }, 'judged'],
  ])('%s', (_, facts, reason) => {
    expect(reasonNotToAsk({ ...waiting, ...facts }, 'amina')).toBe(reason);
  });
});

describe('what its proposer reads', () => {
  const settings = { reasons: [{ code: 'late', name: 'Late', text: 'It came late.' }] };

  it.each([
    [{ reason: '', reasonCodes: [] }, [], ''],
    [{ reason: '', reasonCodes: [] }, ['A.', 'B.'], '– A.\n– B.'],
    [{ reason: 'Please.', reasonCodes: ['late'] }, ['A.'], '– A.\n\nIt came late.\n\nPlease.'],
    [{ reason: 'Please.', reasonCodes: [] }, [], 'Please.'],
  ])('of %j and %j is %j', (said, found, text) => {
    expect(cureText(settings, said, found)).toBe(text);
  });

  it('is known again by its look, with the version it is said of', () => {
    const looks = [
      { version: 1, text: 'A' },
      { version: 2, text: 'A' },
      { version: 1, text: 'B' },
    ].map(lookOf);
    expect(new Set([...looks, lookOf({ version: 1, text: 'A' })]).size).toBe(3);
  });
});
