import { describe, expect, it } from '@jest/globals';
import type { LetterDraft } from './letter-draft.js';
import { letterText } from './letter-texts.js';

const scope = { forumName: 'Lakes Forum', callName: 'Lakes 2019', callPath: '/lakes/2019' };
const draft = (kind: string, params: LetterDraft['params'], toName = 'Awa Sissonan'): LetterDraft => ({
  kind,
  cause: 'test:1',
  forumId: null,
  callId: null,
  recipientId: null,
  toEmail: 'awa@example.org',
  toName,
  locale: 'en',
  params,
});
const waitlisted = {
  title: 'Seeds of Trust',
  number: 217,
  count: 1,
  reasons: '',
  comments: '',
  proposalUrl: '/lakes/2019/proposals/1',
};

describe('letterText', () => {
  it('fills the gaps, chooses the plural and leaves out what is empty', () => {
    expect(letterText(draft('decision_waitlisted', waitlisted), scope)).toEqual({
      subject: 'Lakes 2019: your proposal “Seeds of Trust” is on the waiting list',
      body: [
        'Dear Awa Sissonan,',
        'Thank you for proposing “Seeds of Trust” (#217) to Lakes 2019.',
        'There were more good proposals than places. Yours is on the waiting list: when a place becomes free, we write to you.',
        'One member of the committee read your proposal.',
        'Where it stands can be read here at any time:\n{{site}}/lakes/2019/proposals/1',
        'With kind regards,\nThe Secretariat\nLakes Forum',
      ].join('\n\n'),
    });
  });

  it('lets nobody add a header or a gap', () => {
    const evil = { ...waitlisted, title: 'A\r\nBcc: all@example.org {{site}}$t(frame.greeting)' };
    const { subject, body } = letterText(draft('decision_waitlisted', evil, 'X\nY'), scope);
    expect(subject).toBe(
      'Lakes 2019: your proposal “A Bcc: all@example.org { {site}}$t(frame.greeting)” is on the waiting list',
    );
    expect(body.split('\n')[0]).toBe('Dear X Y,');
  });

  it('chooses the plural of a subject, too', () => {
    const subjects = [1, 12].map(
      (count) => letterText(draft('reviews_assigned', { count, due: '', reviewsUrl: '/r' }), scope).subject,
    );
    expect(subjects).toEqual(['Lakes 2019: one proposal to review', 'Lakes 2019: 12 proposals to review']);
  });

  it('refuses a draft that forgot a gap of its subject', () => {
    expect(() => letterText(draft('reviews_assigned', { due: '', reviewsUrl: '/r' }), scope)).toThrow(
      'Letter reviews_assigned, subject: nothing given for count',
    );
  });

  it('refuses a draft that forgot a gap', () => {
    const { reasons: _, ...rest } = waitlisted;
    expect(() => letterText(draft('decision_waitlisted', rest), scope)).toThrow(
      'Letter decision_waitlisted, reasons: nothing given for reasons',
    );
  });
});
