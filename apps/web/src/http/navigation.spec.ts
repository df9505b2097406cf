import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Actor } from '#libs/identity';
import { translator } from './language/i18n.js';
import { currentItem, navigation } from './navigation.js';
import type { RequestContext } from './request-context.js';

const call = { forumId: 'f', callId: 'c', forumSlug: 'igf', callSlug: '2019' };
const base = '/igf/2019/secretariat';

const seenBy = (role: 'secretariat' | 'chair') => {
  const actor: Actor = {
    ...ANONYMOUS,
    kind: 'person',
    personId: 'p',
    grants: [{ forumId: 'f', callId: 'c', role }],
  };
  return navigation({ call, actor, t: translator('en'), url: base } as unknown as RequestContext);
};

const lines = (role: 'secretariat' | 'chair') =>
  seenBy(role).map(({ label, within }) => [label, ...(within ?? []).map((item) => item.label)]);

describe('the ways through the secretariat', () => {
  it('are a short line, with a second one where areas are worked in together', () => {
    expect(lines('secretariat')).toEqual([
      ['Overview'],
      ['Proposals', 'All proposals', 'Screening', 'People', 'Tags'],
      ['Committee', 'Members', 'Assignment', 'Reviews'],
      ['Decisions', 'Board', 'Ranking', 'Selection'],
      ['Letters'],
      ['Programme', 'Timetable', 'Reports'],
      ['Call', 'Set-up', 'Webhooks', 'Audit trail'],
    ]);
  });

  it('show a chair only where a chair may go', () => {
    expect(lines('chair')).toEqual([['Overview'], ['Decisions', 'Board', 'Ranking', 'Selection']]);
  });

  it.each([
    [base, 'Overview', undefined],
    [`${base}?done=saved`, 'Overview', undefined],
    [`${base}/proposals`, 'Proposals', 'All proposals'],
    [`${base}/screening/clean`, 'Proposals', 'Screening'],
    [`${base}/letters/1`, 'Letters', undefined],
    [`${base}/call/lists/themes`, 'Call', 'Set-up'],
    ['/elsewhere', undefined, undefined],
  ])('at %s stand at %s, %s', (url, first, second) => {
    const { entry, within } = currentItem(seenBy('secretariat'), url);
    expect([entry?.label, within?.label]).toEqual([first, second]);
  });
});
