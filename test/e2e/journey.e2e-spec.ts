import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { breaches } from '../../apps/cli/src/invariants/breaches.js';
import { launchBrowser } from '../browser.js';
import { deciding } from './acts/deciding.js';
import { proposing } from './acts/proposing.js';
import { reading } from './acts/reading.js';
import { reviewing } from './acts/reviewing.js';
import { scheduling } from './acts/scheduling.js';
import { screening } from './acts/screening.js';
import { beginJourney, type Journey } from './journey.js';
import { nothingLeftToDo } from './letters.js';
import { type Site, startSite } from './site.js';
import { stepByStep } from './steps.js';

jest.setTimeout(120_000);

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe.each([
  { house: 'with-scripts', scripts: true },
  { house: 'without-scripts', scripts: false },
])('from a proposal to the programme, $house', (traits) => {
  let journey: Journey;
  const the = () => journey;
  const step = stepByStep();

  beforeAll(async () => {
    journey = await beginJourney(browser, site, traits);
  });
  afterAll(() => journey.end());

  proposing(the, step);
  screening(the, step);
  reviewing(the, step);
  deciding(the, step);
  scheduling(the, step);
  reading(the, step);

  it('everybody could use every page on the way', () => {
    expect(journey.everybody.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it(
    'and nothing is left that must never be',
    step(async () => {
      await nothingLeftToDo(site);
      expect(await breaches(site.db)).toEqual([]);
    }),
  );
});
