import type { Blocker } from '#libs/kernel';

/** A session that wants a place, or has one. `people` are keys that tell two people apart. */
export interface PlacedSession {
  sessionId: string;
  title: string;
  roomId: string;
  startsAt: Date;
  endsAt: Date;
  people: readonly { key: string; name: string }[];
}

const overlap = (a: PlacedSession, b: PlacedSession): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** Why a session cannot stand there: its room is taken, or one of its people is in another session, in any role. */
export function placementBlockers(wish: PlacedSession, others: readonly PlacedSession[]): Blocker[] {
  const meanwhile = others.filter((other) => other.sessionId !== wish.sessionId && overlap(wish, other));
  return [
    ...meanwhile
      .filter((other) => other.roomId === wish.roomId)
      .map((other) => ({ code: 'room_taken', field: 'room', session: other.title })),
    ...meanwhile.flatMap((other) =>
      bothIn(wish, other).map((person) => ({
        code: 'person_twice',
        field: 'slot',
        person,
        session: other.title,
      })),
    ),
  ];
}

function bothIn(a: PlacedSession, b: PlacedSession): string[] {
  const keys = new Set(b.people.map((person) => person.key));
  return [
    ...new Map(
      a.people.filter((person) => keys.has(person.key)).map((person) => [person.key, person.name]),
    ).values(),
  ];
}
