import { describe, expect, it } from '@jest/globals';
import type { CallStatus } from '#libs/calls';
import type { CallProgress } from '#libs/decisions';
import type { SecretariatArea } from '../../http/secretariat-areas.js';
import { presentOverview } from './overview.presenter.js';

const nothing: CallProgress = {
  drafts: 0,
  submitted: 0,
  withdrawn: 0,
  screenedOut: 0,
  toScreen: 0,
  curing: 0,
  passed: 0,
  unassigned: 0,
  seats: 0,
  reviewsIn: 0,
  halfReviewed: 0,
  fullyReviewed: 0,
  abstaining: 0,
  members: 0,
  undecided: 0,
  unpublished: 0,
  published: 0,
  confirmed: 0,
  conflictsToSettle: 0,
  lettersFailed: 0,
  lettersWaiting: 0,
};
const call = {
  timeZone: 'UTC',
  opensAt: new Date('2019-02-18T00:00:00Z'),
  closesAt: new Date('2019-04-14T23:59:00Z'),
  screeningEndsAt: null,
  reviewEndsAt: new Date('2019-05-12T23:59:00Z'),
  decisionsAt: new Date('2019-06-07T12:00:00Z'),
};
const ALL: readonly SecretariatArea[] = ['reviewers', 'letters', 'decisions'];
const view = (
  progress: Partial<CallProgress>,
  now = '2019-05-06T10:20:00Z',
  status: CallStatus = 'reviewing',
  areas = ALL,
) =>
  presentOverview({
    base: '/igf/2019/secretariat',
    now: new Date(now),
    call: { ...call, status },
    areas,
    progress: { ...nothing, ...progress },
    lagging: [{ reviewerId: 'r', name: 'Ada', done: 1, held: 8 }],
    days: [
      { day: '2019-04-22', count: 3 },
      { day: '2019-04-25', count: 4 },
    ],
  });

describe('presentOverview', () => {
  it('says what comes next, and in how many days', () => {
    expect(view({}).next).toEqual({ name: 'reviewed', days: 7 });
    expect(view({}, '2019-07-01T00:00:00Z').next).toBeUndefined();
  });

  it('does not wait for a date whose stage was ended before', () => {
    const early = '2019-04-01T00:00:00Z';
    expect(view({}, early, 'open').next).toEqual({ name: 'closes', days: 14 });
    expect(view({}, early, 'closed').next).toEqual({ name: 'reviewed', days: 42 });
    expect(view({}, early, 'deliberating').next).toEqual({ name: 'decided', days: 68 });
    expect(view({}, early, 'published').next).toBeUndefined();
  });

  it('lists what waits, and nothing else', () => {
    expect(view({}).todos).toEqual([]);
    expect(view({ conflictsToSettle: 4, undecided: 9 }).todos).toEqual([
      { name: 'conflicts', count: 4, href: '/igf/2019/secretariat/reviewers/conflicts' },
    ]);
    expect(view({ undecided: 9, reviewsIn: 1 }).todos.map(({ name, count }) => [name, count])).toEqual([
      ['undecided', 9],
    ]);
  });

  it('asks nobody to do what they may not', () => {
    const waiting = { conflictsToSettle: 4, undecided: 9, unpublished: 2, reviewsIn: 1 };
    const chair = view(waiting, undefined, undefined, ['decisions', 'ranking']);
    expect(chair.todos.map(({ name }) => name)).toEqual(['undecided']);
    expect(chair.areas).toEqual([
      { name: 'decisions', href: '/igf/2019/secretariat/decisions' },
      { name: 'ranking', href: '/igf/2019/secretariat/ranking' },
    ]);
  });

  it('counts reviews up and shares out', () => {
    expect(view({}).reviewsByDay).toEqual([
      { x: 0, y: 3, day: '2019-04-22' },
      { x: 3, y: 7, day: '2019-04-25' },
    ]);
    expect(view({}).lagging[0]?.share).toBe(0.125);
  });

  it('counts a submitted proposal as one that was begun', () => {
    expect(view({ drafts: 151, submitted: 361, passed: 340 }).funnel.map(({ count }) => count)).toEqual([
      512, 361, 340, 0, 0,
    ]);
  });
});
