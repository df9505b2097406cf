import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PRESETS } from '../../presets/presets.js';
import { callFileOf, readCallFile } from './call-file.js';
import { CALL_FILE_SCHEMA } from './call-file-schema.js';
import { type CallPlan, planOfPreset } from './call-plan.js';
import { aPlan } from './plan.arbitrary.js';
import { planDiff } from './plan-diff.js';

const plan = planOfPreset(PRESETS.igf2019);
const planIn = (text: string): CallPlan => {
  const read = readCallFile(text);
  if ('blockers' in read) throw new Error(JSON.stringify(read.blockers));
  return read.plan;
};
const blockersOf = (text: string) => {
  const read = readCallFile(text);
  return 'blockers' in read ? read.blockers : [];
};
/** The file of 2019 with some of its values changed by hand. */
const changed = (change: (file: { version: unknown; call: Record<string, unknown> }) => void): string => {
  const file = JSON.parse(callFileOf(plan)) as Parameters<typeof change>[0];
  change(file);
  return JSON.stringify(file);
};

describe('a call as a file', () => {
  it.each(['igf2018', 'igf2019'] as const)('gives %s back as it was', (preset) => {
    const before = planOfPreset(PRESETS[preset]);
    const after = planIn(callFileOf(before));
    expect(callFileOf(after)).toBe(callFileOf({ ...before, dates: after.dates }));
    expect(planDiff({ ...before, dates: after.dates }, after)).toEqual([]);
  });

  it('is the same text after it was read, whatever the call', () => {
    fc.assert(
      fc.property(aPlan, (any) => {
        const text = callFileOf(any);
        expect(callFileOf(planIn(text))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same text whatever order the database gives settings in', () => {
    const { settings } = plan;
    const turned = Object.fromEntries(Object.entries(settings).toReversed()) as unknown as typeof settings;
    expect(callFileOf({ ...plan, settings: turned })).toBe(callFileOf(plan));
  });

  it('may leave out what a new call has anyway', () => {
    const { settings, themes, formats, criteria } = planIn(
      JSON.stringify({
        format: 'rostrum-call',
        version: 1,
        call: {
          name: 'Small',
          timeZone: 'UTC',
          settings: {},
          themes: [{ slug: 'a', name: 'A' }],
          formats: [{ slug: 'p', name: 'Panel', minutes: [60] }],
          criteria: [{ slug: 'r', name: 'Relevance' }],
        },
      }),
    );
    expect([settings.cureDays, themes, formats, criteria]).toEqual([
      5,
      [{ slug: 'a', name: 'A', narrative: '', sampleQuestions: [], places: null, retired: false }],
      [{ slug: 'p', name: 'Panel', layout: '', minutes: [60], retired: false }],
      [{ slug: 'r', name: 'Relevance', guidance: '', anchors: [], weight: 1, waivedFor: [], retired: false }],
    ]);
  });
});

describe('a file that is no call', () => {
  const at = (place: string, facts: object) => [
    { field: 'file', at: place, name: '', expected: '', ...facts },
  ];
  it.each([
    ['not JSON', '{', [{ code: 'file_no_json', field: 'file' }]],
    ['something else', '[1]', [{ code: 'file_other_format', field: 'file', format: 'rostrum-call' }]],
    [
      'of a version to come',
      changed((file) => {
        file.version = 2;
      }),
      [{ code: 'file_newer', field: 'file', version: 2, known: 1 }],
    ],
    [
      'without a name',
      changed(({ call }) => {
        delete call['name'];
      }),
      at('call', { code: 'file_missing', name: 'name' }),
    ],
    [
      'with a name that is a number',
      changed(({ call }) => {
        call['name'] = 7;
      }),
      at('call.name', { code: 'file_type', expected: 'string' }),
    ],
    [
      'with something unknown in it',
      changed(({ call }) => {
        call['weather'] = 'fine';
      }),
      at('call', { code: 'file_unknown', name: 'weather' }),
    ],
    [
      'with an unknown setting',
      changed(({ call }) => {
        call['settings'] = { weather: 'fine' };
      }),
      at('call.settings', { code: 'file_unknown', name: 'weather' }),
    ],
    [
      'with a rule of an unknown mode',
      changed(({ call }) => {
        call['settings'] = { rules: { onsite: { mode: 'maybe' } } };
      }),
      at('call.settings.rules.onsite.mode', { code: 'file_value' }),
    ],
    [
      'in no zone',
      changed(({ call }) => {
        call['timeZone'] = 'Moon/Crater';
      }),
      [{ code: 'time_zone_unknown', field: 'file', at: 'timeZone' }],
    ],
    [
      'with a day that is none',
      changed(({ call }) => {
        call['dates'] = { eventStartsOn: '2019-02-30' };
      }),
      [{ code: 'date_wrong', field: 'file', at: 'eventStartsOn' }],
    ],
    [
      'with a tag of a theme that is not there',
      changed(({ call }) => {
        call['tags'] = [{ name: 'Weather', theme: 'sky' }];
      }),
      [{ code: 'isIn', field: 'file', at: 'tags[weather].theme' }],
    ],
  ])('%s', (_, text, blockers) => {
    expect(blockersOf(text)).toEqual(blockers);
  });

  it('takes nothing that only looks like a key', () => {
    const text = callFileOf(plan).replace('"motto"', '"__proto__"');
    expect(blockersOf(text)).toEqual(at('call', { code: 'file_unknown', name: '__proto__' }));
  });
});

it('is described for readers as it is read', () => {
  const described = path.resolve(import.meta.dirname, '../../../../../docs/call-file.schema.json');
  expect(JSON.parse(readFileSync(described, 'utf8'))).toEqual(JSON.parse(JSON.stringify(CALL_FILE_SCHEMA)));
});
