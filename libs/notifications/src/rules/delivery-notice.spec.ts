import { describe, expect, it } from '@jest/globals';
import { deliveryNotice, type NoticeParts } from './delivery-notice.js';

const ID = '<019a0000-0000-7000-8000-000000000001@letters.rostrum>';

const parts = (report: string, more: Partial<NoticeParts> = {}): NoticeParts => ({
  reportType: 'delivery-status',
  report: `Sorry, it did not work.\n\nReporting-MTA: dns; mx.forum.test\n\n${report}`,
  returned: `From: Forum <forum@forum.test>\r\nTo: "Lin, H." <Lin@example.org>\r\nMessage-ID:\r\n ${ID}\r\n\r\nDear Lin,\r\nTo: nobody@example.org`,
  references: [],
  ...more,
});
const recipient = (status: string, action = 'failed') =>
  `Final-Recipient: rfc822; lin@example.org\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550\r\n  no such user`;

describe('deliveryNotice', () => {
  it.each([
    ['5.1.1', 'returned_no_mailbox'],
    ['5.1.10', 'returned_no_mailbox'],
    ['5.1.2', 'returned_no_domain'],
    ['5.4.4 (no route)', 'returned_no_domain'],
    ['5.2.1', 'returned_closed'],
    ['5.2.2', 'returned_full'],
    ['4.2.2', 'returned_full'],
    ['5.7.1', 'returned_refused'],
    ['4.7.0', 'returned_refused'],
    ['4.4.1', 'returned_unreachable'],
    ['4.4.7', 'returned_unreachable'],
    ['5.4.7', 'returned_unreachable'],
    ['5.0.0', 'returned'],
    ['5.3.4', 'returned'],
    ['', 'returned'],
  ])('says of a failure with status %j: %s', (status, reason) => {
    expect(deliveryNotice(parts(recipient(status)))).toEqual({
      failed: true,
      reason,
      messageIds: [ID],
      addresses: ['lin@example.org'],
    });
  });

  it.each(['delayed', 'delivered', 'relayed', 'expanded', 'Delayed'])(
    'takes “%s” for no failure',
    (action) => {
      expect(deliveryNotice(parts(recipient('4.4.1', action)))?.failed).toBe(false);
    },
  );

  it('finds the failed one among several recipients', () => {
    const both = `${recipient('2.0.0', 'relayed')}\n\nFinal-Recipient: rfc822;other@example.net\nAction: failed\nStatus: 5.2.2`;
    expect(deliveryNotice(parts(both))).toEqual({
      failed: true,
      reason: 'returned_full',
      messageIds: [ID],
      addresses: ['lin@example.org', 'other@example.net'],
    });
  });

  it('knows the letter’s own address where another mailbox it is forwarded to failed', () => {
    const forwarded = 'Final-Recipient: rfc822; hidden@elsewhere.test\nAction: failed\nStatus: 5.1.1';
    expect(deliveryNotice(parts(forwarded))?.addresses).toEqual(['hidden@elsewhere.test', 'lin@example.org']);
    const original = `Original-Recipient: rfc822;LIN@example.org\n${forwarded}`;
    expect(deliveryNotice(parts(original, { returned: '' }))?.addresses).toEqual([
      'lin@example.org',
      'hidden@elsewhere.test',
    ]);
  });

  it('falls back on what the notice refers to where no headers came back', () => {
    expect(
      deliveryNotice(parts(recipient('5.1.1'), { returned: '', references: [ID, '<other@x>'] })),
    ).toEqual({
      failed: true,
      reason: 'returned_no_mailbox',
      messageIds: [ID, '<other@x>'],
      addresses: ['lin@example.org'],
    });
  });

  it.each([
    ['another kind of message', parts(recipient('5.1.1'), { reportType: undefined })],
    ['a receipt of having been read', parts(recipient('5.1.1'), { reportType: 'disposition-notification' })],
    ['a complaint', parts(recipient('5.1.1'), { reportType: 'feedback-report' })],
    ['a report about nobody', parts('Action: failed')],
    ['an empty one', parts('')],
  ])('is not %s', (_, message) => {
    expect(deliveryNotice(message)).toBe(undefined);
  });
});
