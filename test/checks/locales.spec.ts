import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localeProblems } from './locales.mjs';

const LETTERS = {
  'libs/notifications/locales/en/letters.json': {
    frame: { greeting: 'Dear {{name}},' },
    lines: { reason: 'Reason' },
    sign_in: { subject: 'Your link', body: { link: ['Follow it:', '{{url}}'] } },
  },
};

describe('translation keys', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'rostrum-locales-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const problems = (files: Record<string, string | object>) => {
    for (const [file, content] of Object.entries({ ...LETTERS, ...files })) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return localeProblems(root);
  };

  it('are not what a token may be used for', () => {
    expect(
      problems({
        'apps/web/locales/en/people.json': { title: 'People' },
        'libs/identity/src/api-scopes.ts': `export const API_SCOPES = ['people:read'] as const;`,
        'apps/web/src/people.page.tsx': `scope('people:read'); t('people:title'); t('people:write')`,
      }),
    ).toEqual(['apps/web/src/people.page.tsx: there is no text for people:write']);
  });

  it('are in order when each is used and each used one is there', () => {
    expect(
      problems({
        'apps/web/locales/en/call.json': {
          title: 'Call',
          left_one: '{{count}} day',
          left_other: '{{count}} days',
        },
        'apps/web/src/call.page.tsx': `<h1>{t('call:title')}</h1>; t('call:left', { count })`,
      }),
    ).toEqual([]);
  });

  it('tell one that is missing, one that is unused, and do not listen to comments', () => {
    expect(
      problems({
        'apps/web/locales/en/call.json': { title: 'Call', old: 'Old' },
        'apps/web/src/call.page.tsx': `t('call:title'); t("call:lede.long"); // t('call:old')\n/* 'call:older' */`,
      }),
    ).toEqual([
      'apps/web/src/call.page.tsx: there is no text for call:lede.long',
      'call:old is used nowhere',
    ]);
  });

  it('are there for every act in the audit trail', () => {
    expect(
      problems({
        'apps/web/locales/en/audit.json': { acts: { call: { opened: 'Opened the call' } } },
        'apps/web/src/audit.page.tsx': 't(`audit:acts.${act}`)',
        'libs/calls/src/open-call.ts': `await audit.add(tx, actor, 'call.opened', {});
          await audit.add(\n tx,\n SYSTEM,\n 'call.closed',\n {})`,
      }),
    ).toEqual(['libs/calls/src/open-call.ts: there is no text for audit:acts.call.closed']);
  });

  it('may be put together in a template string', () => {
    expect(
      problems({
        'apps/web/locales/en/call.json': { status: { open: 'Open', closed: 'Closed' }, other: { open: 'x' } },
        'apps/web/src/call.page.tsx': 't(`call:status.${late ? closed : open}`); t(`call:phase.${phase}`)',
      }),
    ).toEqual([
      'apps/web/src/call.page.tsx: there is no text for call:phase.*',
      'call:other.open is used nowhere',
    ]);
  });

  it('are there for every code of a refusal and every constraint of a form, but not for other codes', () => {
    expect(
      problems({
        'apps/web/locales/en/refusals.json': {
          link_spent: 'Spent',
          isEmail: 'Write an address',
          gone: 'Gone',
        },
        'libs/identity/src/sign-in.ts': `refuseIf([{ code: 'link_spent' }, { code: 'too_early' }])`,
        'libs/scoring/src/calibrate.ts': `report({ code: 'disconnected' })`,
        'apps/web/src/form.ts': `import { IsEmail } from 'class-validator'; class F { @IsOptional() @IsEmail() @IsUUID() a }`,
      }),
    ).toEqual([
      'apps/web/src/form.ts: there is no text for refusals:isUuid',
      'libs/identity/src/sign-in.ts: there is no text for refusals:too_early',
      'refusals:gone is used nowhere',
    ]);
  });

  it('may be codes that are put together, or look like plurals', () => {
    expect(
      problems({
        'apps/web/locales/en/refusals.json': {
          too_few: 'Few',
          too_many: 'Many',
          load_low: 'Low',
          room_gone: 'Gone',
        },
        'libs/calls/src/blockers.ts':
          "refuseIf([{ code: 'too_few' }, { code: 'too_many' }, { code: `load_${which}` }])",
      }),
    ).toEqual(['refusals:room_gone is used nowhere']);
  });

  it('of a translation are those of English, with the same gaps', () => {
    expect(
      problems({
        'apps/web/locales/en/call.json': { left_one: '{{count}} day', left_other: '{{count}} days' },
        'apps/web/locales/ru/call.json': { left_few: '{{count}} дня', left_many: '{{n}} дней', extra: 'x' },
        'apps/web/src/call.page.tsx': `t('call:left', { count })`,
      }),
    ).toEqual([
      'ru: call:left_many asks for {{n}}, which English does not',
      'ru has call:extra, which English has not',
    ]);
  });
});
