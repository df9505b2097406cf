import { describe, expect, it } from '@jest/globals';
import { type PlacedSession, placementBlockers } from './placement-blockers.js';

const at = (time: string) => new Date(`2018-11-12T${time}:00Z`);
const amina = { key: 'p1', name: 'Amina Diallo' };
const jonas = { key: 'p2', name: 'Jonas Weiss' };

const session = (
  id: string,
  roomId: string,
  from: string,
  to: string,
  ...people: PlacedSession['people']
): PlacedSession => ({
  sessionId: id,
  title: `Session ${id}`,
  roomId,
  startsAt: at(from),
  endsAt: at(to),
  people,
});

describe('placementBlockers', () => {
  const morning = session('A', 'I', '09:00', '10:30', amina, jonas);

  it.each<[string, PlacedSession, ReturnType<typeof placementBlockers>]>([
    [
      'same room, overlapping',
      session('B', 'I', '10:00', '11:00'),
      [{ code: 'room_taken', field: 'room', session: 'Session A' }],
    ],
    ['same room, right after', session('B', 'I', '10:30', '11:30', amina), []],
    ['other room, other people', session('B', 'II', '09:00', '10:30'), []],
    [
      'other room, same person',
      session('B', 'II', '10:15', '11:00', amina),
      [{ code: 'person_twice', field: 'slot', person: 'Amina Diallo', session: 'Session A' }],
    ],
    [
      'same person in two roles is told once',
      session('B', 'II', '10:15', '11:00', jonas, jonas),
      [{ code: 'person_twice', field: 'slot', person: 'Jonas Weiss', session: 'Session A' }],
    ],
    ['itself, moved', session('A', 'I', '09:30', '10:30', amina), []],
  ])('%s', (_, wish, blockers) => {
    expect(placementBlockers(wish, [morning])).toEqual(blockers);
  });
});
