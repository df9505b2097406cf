import { describe, expect, it } from '@jest/globals';
import { foundConflicts, type KnownConflict, type ProposalTie, reconciled } from './found-conflicts.js';

const ana = {
  reviewerId: 'ana',
  personId: 'p-ana',
  email: 'ana@lab.example',
  organisation: 'Open Harvest Laboratory',
};
const ben = { reviewerId: 'ben', personId: 'p-ben', email: 'ben@gmail.com', organisation: '' };

const tie = (given: Partial<ProposalTie>): ProposalTie => ({
  proposalId: 'x',
  role: 'speaker',
  personId: null,
  name: 'N',
  email: '',
  organisation: '',
  ...given,
});

const kinds = (ties: ProposalTie[]) =>
  foundConflicts([ana, ben], ties).map((one) => [
    one.reviewerId,
    one.proposalId,
    one.kind,
    one.evidence.match,
  ]);

describe('ties between reviewers and proposals', () => {
  it.each<[string, Partial<ProposalTie>, unknown[]]>([
    ['the same account', { personId: 'p-ben', email: 'b@x.org' }, [['ben', 'x', 'same_person', 'b@x.org']]],
    ['the same address', { email: ' BEN@Gmail.com' }, [['ben', 'x', 'same_person', ' BEN@Gmail.com']]],
    [
      'the same organisation in another spelling',
      { organisation: 'OPEN-HARVEST LABORATORY Ltd.' },
      [['ana', 'x', 'same_organisation', 'OPEN-HARVEST LABORATORY Ltd.']],
    ],
    ['the same domain', { email: 'zoe@lab.example' }, [['ana', 'x', 'same_email_domain', 'lab.example']]],
    ['a public mail provider', { email: 'zoe@gmail.com' }, []],
    ['nothing given', {}, []],
  ])('are found by %s', (_, given, expected) => {
    expect(kinds([tie(given)])).toEqual(expected);
  });

  it('keep only the strongest for a pair, whatever the order', () => {
    const ties = [
      tie({ email: 'zoe@lab.example', organisation: 'Open Harvest Laboratory' }),
      tie({ role: 'owner', personId: 'p-ana' }),
      tie({ email: 'kim@lab.example' }),
    ];
    expect(kinds(ties)).toEqual([['ana', 'x', 'same_person', 'N']]);
  });
});

describe('what changes on record', () => {
  const found = foundConflicts([ana], [tie({ email: 'zoe@lab.example' })]);
  const known = (given: Partial<KnownConflict>): KnownConflict => ({
    id: 'k',
    reviewerId: 'ana',
    proposalId: 'x',
    kind: 'same_email_domain',
    decided: false,
    active: true,
    ...given,
  });

  it('adds what is new, and only once', () => {
    expect(reconciled(found, []).add).toEqual(found);
    expect(reconciled(found, [known({})])).toEqual({ add: [], drop: [] });
  });

  it('does not ask again what was dismissed, even on stronger evidence', () => {
    expect(
      reconciled(found, [known({ kind: 'same_organisation', decided: true, active: false })]).add,
    ).toEqual([]);
  });

  it('asks again when the evidence has become stronger than what was dismissed', () => {
    const person = foundConflicts([ana], [tie({ personId: 'p-ana' })]);
    expect(reconciled(person, [known({ decided: true, active: false })]).add).toEqual(person);
  });

  it('drops a finding whose tie is gone, but nothing that somebody decided or declared', () => {
    const gone = [
      known({}),
      known({ id: 'd', decided: true }),
      known({ id: 'e', kind: 'declared', decided: true }),
    ];
    expect(reconciled([], gone).drop).toEqual(['k']);
  });
});
