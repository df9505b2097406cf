import { expect, it } from '@jest/globals';
import { signatureOf, signedHeaders, webhookSecret } from './webhook-secret.js';

it('signs as Standard Webhooks does', () => {
  // the example of the specification's reference libraries
  expect(
    signatureOf(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1614265330,
      '{"test": 2432232314}',
    ),
  ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('has a secret of its own for each webhook, each generation and each installation', () => {
  const secrets = [
    webhookSecret('installation', 'a', 1),
    webhookSecret('installation', 'b', 1),
    webhookSecret('installation', 'a', 2),
    webhookSecret('another', 'a', 1),
  ];
  expect(new Set(secrets).size).toBe(4);
  expect(secrets.every((secret) => /^whsec_[A-Za-z0-9+/]{43}=$/.test(secret))).toBe(true);
});

it('signs with both secrets while one takes over from the other', () => {
  const [old, now] = [webhookSecret('s', 'a', 1), webhookSecret('s', 'a', 2)];
  const message = { id: 'm', timestamp: 1, body: '{}' };
  expect(signedHeaders([now, old], message)).toEqual({
    'webhook-id': 'm',
    'webhook-timestamp': '1',
    'webhook-signature': `${signatureOf(now, 'm', 1, '{}')} ${signatureOf(old, 'm', 1, '{}')}`,
  });
});
