import { expect, it } from '@jest/globals';
import type { Journey } from '../journey.js';
import { SEEDS } from '../seeds-proposal.js';
import type { StepByStep } from '../steps.js';

/** Somebody who has no account reads what came of it all. */
export function reading(the: () => Journey, step: StepByStep): void {
  const follow = (name: string | RegExp) =>
    the().reader.page.getByRole('main').getByRole('link', { name }).first().click();

  it(
    'anybody reads the programme by day, by theme, and one session',
    step(async () => {
      const { reader, call, others } = the();
      await reader.open('/');
      await reader.reads('Forums and their calls');
      await reader.open(call.path);
      await reader.reads('IGF 2019');
      await follow('See the programme');
      await reader.reads('Programme');
      const sessions = reader.page.getByRole('main').getByRole('heading', { level: 3 });
      expect((await sessions.allTextContents()).toSorted()).toEqual([others[0]!.title, SEEDS.title]);
      await follow('Data Governance');
      await reader.reads('Data Governance');
      expect(await sessions.allTextContents()).toEqual([SEEDS.title]);
      await follow(SEEDS.title);
      await reader.reads(SEEDS.title);
      const text = await reader.page.getByRole('main').innerText();
      expect(
        ['Saal A', 'Lin Haoyun', 'FieldNet', 'Round Table'].filter((one) => !text.includes(one)),
      ).toEqual([]);
      expect(text.includes('@')).toBe(false);
    }),
  );

  it(
    'takes the programme along as a calendar and as data',
    step(async () => {
      const { site, call } = the();
      const calendar = await (await fetch(`${site.url}${call.path}/programme/calendar.ics`)).text();
      expect(calendar.match(/^SUMMARY:.*$/gm)?.length).toBe(2);
      expect(calendar).toContain('DTSTART:20311125T083000Z');
      const schedule = (await (
        await fetch(`${site.url}${call.path}/programme/schedule.json`)
      ).json()) as object;
      const titles = JSON.stringify(schedule).match(/"title":"[^"]*"/g);
      expect(titles).toContain(`"title":"${SEEDS.title}"`);
    }),
  );

  it(
    'and the numbers behind it',
    step(async () => {
      const { reader, call } = the();
      await reader.open(`${call.path}/statistics`);
      await reader.reads('Statistics');
      expect(await reader.page.getByRole('table').count()).toBeGreaterThan(0);
    }),
  );
}
