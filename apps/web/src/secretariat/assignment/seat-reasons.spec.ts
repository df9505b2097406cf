import { describe, expect, it } from '@jest/globals';
import { translator } from '../../http/language/i18n.js';
import { seatReasons } from './seat-reasons.js';

type Explained = Parameters<typeof seatReasons>[2];
const said = (row: Partial<Explained>) =>
  seatReasons(translator('en'), 'en', { seat: null, absence: null, ...row });
const outbid = (by: number, price = 0): Partial<Explained> => ({
  absence: { why: 'outbid', by, heldBy: 'Ada', price },
});
const seat = (behind: number, locked = false): Partial<Explained> => ({
  seat: {
    rank: 2,
    candidates: 47,
    price: 0,
    locked,
    nextBest: [{ name: 'Koffi', behind }],
  } as unknown as Explained['seat'],
});

describe('why somebody sits on a panel', () => {
  it.each([
    ['who is ahead', outbid(0.09), ['Ada is ahead by 0.09.']],
    ['who is as good', outbid(-0.0001), ['Ada is ahead by 0.00.']],
    ['who keeps a seat though they fit less', outbid(-0.09), ['Ada keeps the seat given before.']],
    ['whose time is dear', outbid(0.2, 0.1), ['Needed elsewhere (price 0.10): Ada is ahead by 0.20.']],
    ['who comes next', seat(0.09), ['Number 2 of 47 by affinity.', 'Next best: Koffi, 0.09 behind.']],
    [
      'who fits better',
      seat(-0.09),
      ['Number 2 of 47 by affinity.', 'The seat was kept as it was, though Koffi fits better by 0.09.'],
    ],
    ['nothing of a seat that cannot move', seat(0.09, true), []],
  ])('says %s', (_, row, sentences) => {
    expect(said(row)).toEqual(sentences);
  });
});
