import { describe, expect, it } from '@jest/globals';
import type { InvitationRow } from '#libs/invitations';
import { blankPerson, type NamedPerson } from '#libs/proposals';
import { presentPeopleStanding } from './people-standing.presenter.js';

const NOW = new Date('2019-04-01T09:00:00Z');
const somebody = (role: NamedPerson['role'], email: string, id = `${role} ${email}`): NamedPerson => ({
  ...blankPerson(role),
  id,
  email,
  name: email,
});
const row = (email: string, traits: Partial<InvitationRow>): InvitationRow => ({
  id: `asked ${email}`,
  email,
  status: 'invited',
  roles: [],
  note: '',
  invitedAt: NOW,
  answeredAt: null,
  againFrom: NOW,
  undeliverable: false,
  returned: '',
  ...traits,
});
const present = (people: NamedPerson[], invitations: InvitationRow[]) =>
  presentPeopleStanding({
    people,
    invitations,
    status: 'draft',
    ownerEmail: 'owner@example.org',
    call: { status: 'open' },
    path: '/igf/2019/proposals/1',
    now: NOW,
  });

describe('how people stand', () => {
  it('counts who plays two parts as one person, and people without an address each', () => {
    const { counts, lines } = present(
      [
        somebody('organiser', 'owner@example.org'),
        somebody('organiser', 'Camila@example.org'),
        somebody('speaker', 'ursula@example.org'),
        somebody('speaker', '', 'one'),
        somebody('speaker', '', 'two'),
        somebody('onsite_moderator', 'owner@example.org'),
        somebody('online_moderator', 'camila@example.org'),
      ],
      [
        row('camila@example.org', { status: 'declined' }),
        row('ursula@example.org', { status: 'confirmed', roles: ['speaker'] }),
      ],
    );
    expect(counts).toEqual({ confirmed: 2, waiting: 0, notAsked: 2, no: 1 });
    expect(lines.length).toBe(7);
  });

  it.each([
    ['returned_full', 'returned_full'],
    ['', 'unknown'],
  ])('says of a letter that did not arrive why (%j)', (returned, undelivered) => {
    const { lines } = present(
      [somebody('speaker', 'lin@example.org')],
      [row('lin@example.org', { undeliverable: true, returned })],
    );
    expect(lines.map((line) => [line.standing, line.undelivered, line.again])).toEqual([
      ['undeliverable', undelivered, '/igf/2019/proposals/1/invitations/asked lin@example.org/again'],
    ]);
  });

  it('says nothing of letters to who has answered', () => {
    const { lines } = present(
      [somebody('speaker', 'lin@example.org')],
      [row('lin@example.org', { status: 'confirmed', roles: ['speaker'], undeliverable: true })],
    );
    expect(lines.map((line) => [line.standing, line.undelivered])).toEqual([['confirmed', null]]);
  });
});
