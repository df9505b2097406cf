import { describe, expect, it } from '@jest/globals';
import type { ProgrammeContent, ProgrammeSession } from './programme-content.js';
import { programmeChanges } from './programme-changes.js';

const session = (id: string, facts: Partial<ProgrammeSession> = {}): ProgrammeSession => ({
  id,
  type: 'workshop',
  number: 1,
  title: `Session ${id}`,
  abstract: '',
  themeSlug: null,
  format: '',
  roomId: 'I',
  startsAt: '2018-11-12T08:00:00.000Z',
  endsAt: '2018-11-12T09:00:00.000Z',
  people: [],
  ...facts,
});
const content = (...sessions: ProgrammeSession[]): ProgrammeContent => ({
  call: {
    forumSlug: 'igf',
    callSlug: '2018',
    forumName: 'IGF',
    name: 'IGF 2018',
    motto: '',
    place: '',
    timeZone: 'UTC',
  },
  rooms: [],
  themes: [],
  sessions,
});

describe('programmeChanges', () => {
  it('calls every session of a first version added', () => {
    expect(programmeChanges(undefined, content(session('A')))).toEqual([
      { kind: 'added', sessionId: 'A', title: 'Session A' },
    ]);
  });

  it('tells added, moved, edited and removed apart, and says nothing of the rest', () => {
    const before = content(session('A'), session('B'), session('C'), session('D'));
    const { title, ...rest } = session('D');
    const after = content(
      session('B', { roomId: 'II' }),
      session('C', { title: 'Better title' }),
      { ...rest, title },
      session('E'),
    );
    expect(programmeChanges(before, after)).toEqual([
      { kind: 'moved', sessionId: 'B', title: 'Session B' },
      { kind: 'edited', sessionId: 'C', title: 'Better title' },
      { kind: 'added', sessionId: 'E', title: 'Session E' },
      { kind: 'removed', sessionId: 'A', title: 'Session A' },
    ]);
  });
});
