import { describe, expect, it } from '@jest/globals';
import { startSettings } from '../../apps/launcher/start-settings.mjs';

const DEFAULTS = {
  port: 3000,
  host: '127.0.0.1',
  ownUrl: 'http://127.0.0.1:3000',
  publicUrl: 'http://127.0.0.1:3000',
  dataFolder: '/srv/rostrum/.rostrum',
  demo: true,
  databaseUrl: undefined,
  redisUrl: undefined,
  smtpUrl: undefined,
};

describe('what npm start is told by its environment', () => {
  it.each([
    { env: {}, differs: {} },
    { env: { PORT: '', HOST: '', ROSTRUM_DATA: '' }, differs: {} },
    {
      env: { PORT: '8080', HOST: '0.0.0.0' },
      differs: {
        port: 8080,
        host: '0.0.0.0',
        ownUrl: 'http://127.0.0.1:8080',
        publicUrl: 'http://127.0.0.1:8080',
      },
    },
    {
      env: { HOST: '::' },
      differs: { host: '::', ownUrl: 'http://[::1]:3000', publicUrl: 'http://[::1]:3000' },
    },
    { env: { PUBLIC_URL: 'https://forum.example' }, differs: { publicUrl: 'https://forum.example' } },
    { env: { ROSTRUM_DATA: 'data' }, differs: { dataFolder: '/srv/rostrum/data' } },
    { env: { ROSTRUM_DATA: '/var/lib/forum' }, differs: { dataFolder: '/var/lib/forum' } },
    { env: { ROSTRUM_DEMO: '0' }, differs: { demo: false } },
    {
      env: { DATABASE_URL: 'postgres://db/forum' },
      differs: { databaseUrl: 'postgres://db/forum', demo: false },
    },
    {
      env: { DATABASE_URL: 'postgres://db/forum', ROSTRUM_DEMO: '1' },
      differs: { databaseUrl: 'postgres://db/forum' },
    },
  ])('$env', ({ env, differs }) => {
    expect(startSettings(env, '/srv/rostrum')).toEqual({ ...DEFAULTS, ...differs });
  });

  it.each([
    { env: { PORT: 'http' }, message: 'PORT is "http"; it must be a number from 1 to 65535.' },
    { env: { PORT: '70000' }, message: 'PORT is "70000"; it must be a number from 1 to 65535.' },
    {
      env: { ROSTRUM_DEMO: 'no' },
      message: 'ROSTRUM_DEMO is "no"; it must be 1 (with the demo) or 0 (without).',
    },
  ])('refuses $env', ({ env, message }) => {
    expect(() => startSettings(env, '/srv/rostrum')).toThrow(message);
  });
});
