import { expect, it } from '@jest/globals';
import { isPermanent } from './permanent-failure.js';

it.each([
  ['an unknown mailbox', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, true],
  ['a text refused as spam', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, true],
  ['an address that cannot be one', { code: 'EENVELOPE', command: 'API' }, true],
  ['a mailbox that is full for now', { code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, false],
  ['a greylisting server', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, false],
  ['a wrong password of ours', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, false],
  ['a sender that is not allowed', { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, false],
  ['a server that is away', { code: 'ECONNECTION' }, false],
])('%s', (_, error, permanent) => {
  expect(isPermanent(error)).toBe(permanent);
});
