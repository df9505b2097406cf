import { describe, expect, it } from '@jest/globals';
import { workerConfig } from './config.js';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://rostrum@db/rostrum',
  SESSION_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://forum.example/',
  MAIL_FROM: 'Forum <forum@forum.example>',
};

describe('workerConfig', () => {
  it('reads what it is given', () => {
    expect(
      workerConfig({
        ...production,
        SMTP_URL: 'smtp://mail:587',
        MAIL_PER_SECOND: '3',
        MAIL_RETURN_TO: 'back@forum.example',
      }),
    ).toEqual({
      databaseUrl: 'postgres://rostrum@db/rostrum',
      redisUrl: undefined,
      smtpUrl: 'smtp://mail:587',
      mailFrom: 'Forum <forum@forum.example>',
      mailReturnTo: 'back@forum.example',
      mailPerSecond: 3,
      publicUrl: 'https://forum.example',
      sessionSecret: 'x'.repeat(32),
      logLevel: 'info',
      production: true,
      webhooksMayBeLocal: false,
    });
  });

  it.each([
    ['DATABASE_URL', undefined, 'DATABASE_URL is not set'],
    ['SESSION_SECRET', undefined, 'SESSION_SECRET is not set'],
    ['SESSION_SECRET', 'short', 'SESSION_SECRET must have at least 32 characters'],
    ['MAIL_FROM', undefined, 'MAIL_FROM is not set'],
    ['PUBLIC_URL', 'forum.example', 'PUBLIC_URL must be a full address (https?://...)'],
    ['REDIS_URL', 'http://redis', 'REDIS_URL must be a full address (rediss?://...)'],
    ['MAIL_PER_SECOND', 'many', 'MAIL_PER_SECOND must be a number above 0'],
  ])('refuses %s = %s', (name, value, problem) => {
    expect(() => workerConfig({ ...production, [name]: value })).toThrow(
      `Cannot start: ${problem}. See docs/operating.md.`,
    );
  });
});
