import { expect, it } from '@jest/globals';
import type { Journey } from '../journey.js';
import { ProgrammePages } from '../pages/programme.page.js';
import { SecretariatPages } from '../pages/secretariat.page.js';
import { SEEDS } from '../seeds-proposal.js';
import type { StepByStep } from '../steps.js';

const TUESDAY_MORNING = /^25 November 2031.*09:30/;

/** Accepted proposals get a room and a time, and the programme its first version. */
export function scheduling(the: () => Journey, step: StepByStep): void {
  const office = () => new SecretariatPages(the().secretary.page);
  const board = () => new ProgrammePages(the().secretary.page);

  it(
    'a secretary adds rooms and slots',
    step(async () => {
      const { secretary } = the();
      await office().turnTo('Programme');
      await secretary.reads('2 sessions have no place yet');
      await board().addRoom('Saal A', 120);
      await board().addRoom('Saal B', 60);
      await board().addSlot('2031-11-25', '09:30', 90);
      await board().addSlot('2031-11-26', '14:00', 90);
      await secretary.reads('2 sessions have no place yet');
      expect(await board().rooms()).toEqual(['Saal A', 'Saal B']);
    }),
  );

  it(
    'places the sessions, and not two in one room at once',
    step(async () => {
      const { secretary, others } = the();
      const cables = others[0]!.title;
      await board().place({ session: SEEDS.title, time: TUESDAY_MORNING, room: 'Saal A' });
      await secretary.reads('1 session has no place yet');
      await board().place({ session: cables, time: TUESDAY_MORNING, room: 'Saal A' });
      await secretary.reads('1 session has no place yet');
      expect(await office().problems()).toEqual([
        `“${SEEDS.title}” is in this room at that time. Choose another room or another time.`,
      ]);
      await board().place({ session: cables, time: TUESDAY_MORNING, room: 'Saal B' });
      await secretary.reads('2 sessions in their places');
    }),
  );

  it(
    'publishes the first version',
    step(async () => {
      const { secretary } = the();
      await board().publish(1);
      await secretary.reads('2 sessions in their places');
      expect(await secretary.told()).toBe('Published. Readers see the new version now.');
      await office().turnTo('Call');
      await office().press('Declare the programme public');
      await secretary.reads('The programme is public');
    }),
  );
}
