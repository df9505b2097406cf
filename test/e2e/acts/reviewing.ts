import { expect, it } from '@jest/globals';
import type { Journey } from '../journey.js';
import { letterTo, linkIn } from '../letters.js';
import { ReviewPages } from '../pages/review.page.js';
import { SecretariatPages } from '../pages/secretariat.page.js';
import { SEEDS } from '../seeds-proposal.js';
import type { StepByStep } from '../steps.js';

const CRITERIA = ['Policy Question(s)', 'Relevance', 'Format', 'Diversity', 'Content'];
const all = (mark: number) => Object.fromEntries(CRITERIA.map((name) => [name, mark]));

/** What each of the two members writes about the proposer's proposal. */
export const COMMENTS = ['Say how the pools are paid for.', 'A fresh subject, and the right people for it.'];

/** Two members are invited, given proposals, and judge them. */
export function reviewing(the: () => Journey, step: StepByStep): void {
  const office = () => new SecretariatPages(the().secretary.page);

  it(
    'a secretary brings the committee in from a file, once every row of it is right',
    step(async () => {
      const { secretary, cast } = the();
      const [tomas, mei] = cast.reviewers;
      const head = 'email,name,organisation,stakeholder_group,regional_group,country,gender,themes';
      const first = `${tomas.email},${tomas.name},Exchange Point,technical_community,grulac,AR,male,data-governance`;
      const second = `${mei.email},${mei.name},City Library,civil_society,weog,SE,female`;
      await office().turnTo('Committee');
      await secretary.reads('Nobody sits on the committee yet');
      await office().importReviewers([head, first, `${second},harvesting`].join('\n'));
      await secretary.reads('Nobody sits on the committee yet');
      expect(await office().badRows()).toEqual(['Line 3, themes: This call has no theme “harvesting”.']);
      await office().importReviewers([head, first, `${second},digital-inclusion`].join('\n'));
      await secretary.reads('2 members on the committee');
      expect(await secretary.told()).toBe('The committee is in.');
    }),
  );

  it(
    'gives the proposals out',
    step(async () => {
      const { secretary } = the();
      await office().turnTo('Call');
      await office().press('Start the reviews');
      await secretary.reads('Proposals are being reviewed');
      await office().turnTo('Assignment');
      await secretary.reads('4 proposals wait for their reviewers');
      await office().press('Work out the panels');
      // a worker solves it meanwhile; with scripts the page looks by itself
      if (!secretary.scripts) await office().lookUntil('The panels are ready to be given out');
      await secretary.reads('The panels are ready to be given out');
      await office().press('Give the proposals out');
      await secretary.reads('All 4 proposals have their reviewers');
      expect(await secretary.told()).toBe('The proposals are given out.');
    }),
  );

  it(
    'a member follows the letter, steps back from one proposal and judges the others',
    step(async () => {
      const { reviewers, site, cast, others } = the();
      const [member] = reviewers;
      const pages = new ReviewPages(member.page);
      await letterTo(site, cast.reviewers[0].email, /your seat on the committee/);
      const letter = await letterTo(site, cast.reviewers[0].email, /4 proposals to review/);
      await member.open(linkIn(letter, site));
      await member.signIn(cast.reviewers[0].email);
      await member.reads('4 proposals are left to review');

      await pages.open(others[2]!.title);
      await member.reads(others[2]!.title);
      await pages.stepBack('I have a conflict of interest', 'We share an office with the organisers.');
      await member.reads('3 proposals are left to review');
      expect(await member.page.getByText(others[2]!.title).count()).toBe(0);

      await pages.open(SEEDS.title);
      await pages.write({ marks: { ...all(4), Diversity: 2 }, comment: '' });
      await pages.submit();
      await member.reads(SEEDS.title);
      expect(await pages.problems()).toEqual([
        'Say why this is no higher than 2: tick a reason, or write a comment to the proposer.',
      ]);
      await pages.tickReason('Diversity', 'A region is missing');
      await pages.write({ marks: {}, comment: COMMENTS[0]!, remark: 'Ask the secretariat about funding.' });
      await pages.save();
      await member.reads(SEEDS.title);
      expect(await member.told()).toBe('Your draft is saved.');
      await pages.submit();
      for (const [title, mark] of [
        [others[0]!.title, 4],
        [others[1]!.title, 3],
      ] as const) {
        await pages.openFromList(title);
        await pages.write({ marks: all(mark), comment: `On ${title}: go on.` });
        await pages.submit();
      }
      await member.reads('All your 3 reviews are in');
    }),
  );

  it(
    'the other member judges all four',
    step(async () => {
      const { reviewers, site, cast, others } = the();
      const member = reviewers[1];
      const pages = new ReviewPages(member.page);
      await member.open(linkIn(await letterTo(site, cast.reviewers[1].email, /4 proposals to review/), site));
      await member.signIn(cast.reviewers[1].email);
      for (const [title, mark, comment] of [
        [SEEDS.title, 5, COMMENTS[1]!],
        [others[0]!.title, 4, 'Good.'],
        [others[1]!.title, 4, 'Good enough.'],
        [others[2]!.title, 2, 'Too much like last year.'],
      ] as const) {
        await pages.openFromList(title);
        await pages.write({ marks: all(mark), comment });
        await pages.submit();
      }
      await member.reads('All your 4 reviews are in');
      expect(await member.told()).toBe('Your review is in. Here is the next one, if any is left.');
    }),
  );
}
