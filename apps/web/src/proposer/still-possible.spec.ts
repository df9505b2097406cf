import { describe, expect, it } from '@jest/globals';
import type { CallStatus } from '#libs/calls';
import type { ProposalStatus } from '#libs/proposals';
import { stillPossible } from './still-possible.js';

const at = (day: number) => new Date(Date.UTC(2019, 3, day));
const [now, deadline, later, passed] = [at(10), at(14), at(20), at(8)];
const opensAt = at(1);

interface Case {
  status: ProposalStatus;
  call?: CallStatus;
  closesAt?: Date;
  lateUntil?: Date;
  cureUntil?: Date;
}

const possible = ({ status, call = 'open', closesAt = deadline, lateUntil, cureUntil }: Case) =>
  stillPossible(
    { status, cureUntil: cureUntil ?? null },
    { status: call, opensAt, closesAt, lateUntil },
    now,
  ).map(({ what, until }) => (until ? `${what} ${until.getUTCDate()}` : what));

describe('what can still be done with a proposal', () => {
  it.each<[Case, string[]]>([
    [{ status: 'draft' }, ['submit 14', 'ask_people', 'withdraw']],
    [{ status: 'draft', call: 'closed', closesAt: passed }, ['ask_people', 'withdraw']],
    [
      { status: 'draft', call: 'closed', closesAt: passed, lateUntil: later },
      ['submit_late 20', 'ask_people', 'withdraw'],
    ],
    [{ status: 'submitted' }, ['change 14', 'ask_people', 'withdraw']],
    [{ status: 'submitted', call: 'screening', closesAt: passed }, ['ask_people', 'withdraw']],
    [
      { status: 'cure_requested', call: 'screening', closesAt: passed, cureUntil: later },
      ['submit_again 20', 'ask_people', 'withdraw'],
    ],
    [
      { status: 'cure_requested', call: 'screening', closesAt: passed, cureUntil: passed },
      ['ask_people', 'withdraw'],
    ],
    [{ status: 'screened_out', call: 'screening' }, ['withdraw']],
    [{ status: 'withdrawn' }, ['bring_back 14']],
    [{ status: 'withdrawn', call: 'reviewing', closesAt: passed }, []],
    [{ status: 'decided', call: 'held', closesAt: passed }, []],
  ])('%j', (of, expected) => {
    expect(possible(of)).toEqual(expected);
  });
});
