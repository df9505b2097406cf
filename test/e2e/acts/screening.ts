import { expect, it } from '@jest/globals';
import type { Journey } from '../journey.js';
import { letterTo } from '../letters.js';
import { SecretariatPages } from '../pages/secretariat.page.js';
import { SEEDS } from '../seeds-proposal.js';
import type { StepByStep } from '../steps.js';

/** The secretariat closes the call, and checks what has come. */
export function screening(the: () => Journey, step: StepByStep): void {
  const pages = () => new SecretariatPages(the().secretary.page);

  it(
    'a secretary closes the call for proposals',
    step(async () => {
      const { secretary, proposer, call, cast } = the();
      await secretary.open(`${call.path}/secretariat`);
      await secretary.signIn(cast.secretary.email);
      await secretary.reads(/^The call closes in \d+ days$/);
      await pages().turnTo('Call');
      await secretary.reads('The call is open');
      await pages().press('Close the call');
      await secretary.reads('The call is closed');
      await pages().press('Start screening');
      await secretary.reads('Proposals are being checked');
      await pages().turnTo('Overview');
      await secretary.reads(/^Screening ends in \d+ days$/);

      await proposer.open(`${call.path}/proposals`);
      expect(await proposer.page.getByRole('button', { name: 'Begin a proposal' }).count()).toBe(0);
    }),
  );

  it(
    'passes every proposal, and their people get a letter',
    step(async () => {
      const { secretary, site, cast, others } = the();
      await pages().turnTo('Proposals');
      await secretary.reads('4 proposals');
      await pages().turnTo('Screening');
      await secretary.reads('4 proposals wait to be checked');
      for (const title of [...others.map((one) => one.title), SEEDS.title]) {
        await pages().openRow(title);
        await (title === SEEDS.title ? secretary.reads(title) : undefined);
        await pages().screen('Pass', '');
      }
      await secretary.reads('Nothing waits to be checked');
      const letter = await letterTo(site, cast.proposer.email, /goes to the committee/);
      expect(letter.subject).toBe(`IGF 2019: “${SEEDS.title}” goes to the committee`);
    }),
  );
}
