import { describe, expect, it } from '@jest/globals';
import type { Calendar } from './call-calendar.js';
import { callPhases } from './call-phases.js';

const NONE: Calendar = {
  opensAt: null,
  closesAt: null,
  screeningEndsAt: null,
  cureEndsAt: null,
  reviewStartsAt: null,
  reviewEndsAt: null,
  decisionsAt: null,
};
const at = (day: number) => new Date(Date.UTC(2019, 3, day));
const told = (calendar: Partial<Calendar>) =>
  callPhases({ ...NONE, ...calendar }).map(({ name, from, until }) => [
    name,
    from?.getUTCDate() ?? null,
    until?.getUTCDate() ?? null,
  ]);

describe('what is open when', () => {
  it.each<[string, Partial<Calendar>, unknown[]]>([
    ['nothing is known', {}, []],
    ['a deadline alone', { closesAt: at(14) }, [['writing', null, 14]]],
    [
      'a whole calendar',
      {
        opensAt: at(1),
        closesAt: at(14),
        screeningEndsAt: at(19),
        cureEndsAt: at(20),
        reviewStartsAt: at(21),
        reviewEndsAt: at(25),
        decisionsAt: at(28),
      },
      [
        ['writing', 1, 14],
        ['screening', 14, 19],
        ['mending', 14, 20],
        ['reviewing', 21, 25],
        ['deciding', 25, 28],
      ],
    ],
    [
      'reviews that begin when the call closes',
      { closesAt: at(14), reviewEndsAt: at(25) },
      [
        ['writing', null, 14],
        ['reviewing', 14, 25],
      ],
    ],
  ])('%s', (_, calendar, phases) => {
    expect(told(calendar)).toEqual(phases);
  });
});
