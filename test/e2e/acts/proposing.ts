import { expect, it } from '@jest/globals';
import type { Journey } from '../journey.js';
import { letterTo } from '../letters.js';
import { ProposalFormPage } from '../pages/proposal-form.page.js';
import { peopleOf, SEEDS } from '../seeds-proposal.js';
import type { StepByStep } from '../steps.js';

/** A proposal is written over a while, and submitted once nothing is missing. */
export function proposing(the: () => Journey, step: StepByStep): void {
  const form = () => new ProposalFormPage(the().proposer.page);

  it(
    'a proposer comes in by a link from their mailbox',
    step(async () => {
      const { proposer, call, cast } = the();
      await proposer.open(call.path);
      await proposer.reads('IGF 2019');
      await proposer.page.getByRole('link', { name: 'Propose a workshop' }).click();
      await proposer.signIn(cast.proposer.email);
      await proposer.reads('You have no proposal here yet');
      expect(new URL(proposer.page.url()).pathname).toBe(`${call.path}/proposals`);
    }),
  );

  it(
    'writes a proposal, a part at a time',
    step(async () => {
      const { proposer } = the();
      await form().begin();
      await proposer.reads('What is it about?');
      await form().write('Title', SEEDS.title);
      await form().tick(SEEDS.theme);
      await form().write('Tag 1', SEEDS.tags[0]);
      await form().write('Tag 2', SEEDS.tags[1]);
      await form().choose('Working language', SEEDS.language);
      await form().saveAndGoOn();
      await proposer.reads('What will happen in the room?');
      await form().choose('Format', SEEDS.format);
      await form().saveAndGoOn();
      await proposer.reads('Which questions will it answer?');
      await form().write('Question 1', SEEDS.question);
      await form().write('Relevance to the theme', SEEDS.themeRelevance);
      await form().write('Relevance to Internet governance', SEEDS.governanceRelevance);
      await form().saveAndGoOn();
      await proposer.reads('Describe the session');
      await form().write('Description', SEEDS.description);
      await form().write('Expected outcomes', SEEDS.outcomes);
      await form().write('Discussion facilitation', SEEDS.facilitation);
      await form().saveAndGoOn();
      expect(await form().done()).toEqual([
        'Title and theme',
        'Format',
        'Policy questions',
        'Description',
        'Goals and background',
      ]);
    }),
  );

  it(
    'names the people, and takes one out again',
    step(async () => {
      const { proposer, house } = the();
      await proposer.reads('Who organises and who speaks?');
      for (const [row, person] of Object.entries(peopleOf(house))) await form().name(row, person);
      await form().row('Organiser 1').getByRole('radio', { name: 'Primary contact' }).check();
      for (const speaker of ['Speaker 1', 'Speaker 2']) {
        await form().row(speaker).getByRole('radio', { name: 'In person' }).check();
        await form()
          .row(speaker)
          .getByRole('checkbox', { name: /^They have been contacted/ })
          .check();
      }
      await form().press('Add a speaker');
      await proposer.reads('Who organises and who speaks?');
      await form().name('Speaker 4', {
        name: 'Nobody Yet',
        email: `x@x.${house}.test`,
        organisation: 'None',
      });
      await form().save();
      await form().press('Remove Nobody Yet');
      expect(await form().row('Speaker 4').count()).toBe(0);
      await form().saveAndGoOn();
    }),
  );

  it(
    'is told what is missing, and may not submit before it is there',
    step(async () => {
      const { proposer } = the();
      await proposer.reads('How will everybody take part?');
      await form().write('Online participation', SEEDS.onlineParticipation);
      await form().write('Diversity', SEEDS.diversity);
      await form().saveAndGoOn();
      await proposer.reads('Which goals does it serve?');
      await form().tick('2. Zero hunger');
      await form().saveAndGoOn();
      await proposer.reads('Have you held sessions before?');
      await form().saveAndGoOn();
      await proposer.reads('Check and submit');
      const missing = [
        'At least 3 speakers must have been contacted and intend to take part; 2 are marked so.',
        'First proposal: fill this in.',
      ];
      expect((await form().missing()).toSorted()).toEqual(missing);
      await form().submit();
      await proposer.reads('Check and submit');
      expect((await form().problems()).toSorted()).toEqual(missing);
    }),
  );

  it(
    'completes it, submits it, and gets a receipt with its number',
    step(async () => {
      const { proposer, site, cast, call } = the();
      await form().turnTo('People');
      await form()
        .row('Speaker 3')
        .getByRole('checkbox', { name: /^They have been contacted/ })
        .check();
      await form().save();
      await form().turnTo('Earlier sessions');
      await form().tick('Yes');
      await form().saveAndGoOn();
      await proposer.reads('Check and submit');
      expect(await form().missing()).toEqual([]);
      await form().submit();
      await proposer.reads('We have received it');
      expect(await proposer.told()).toBe(
        'Submitted. A receipt with the number of your proposal is on its way to you.',
      );
      const receipt = await letterTo(site, cast.proposer.email, /we have received/);
      expect(receipt.subject).toBe(`IGF 2019: we have received “${SEEDS.title}”`);
      expect(receipt.text).toContain('Its number is IGF 2019 WS #4.');
      await proposer.open(`${call.path}/proposals`);
      await proposer.reads('Your proposal');
    }),
  );
}
