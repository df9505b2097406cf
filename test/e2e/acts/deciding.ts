import { expect, it } from '@jest/globals';
import type { Journey } from '../journey.js';
import { lettersTo, letterTo, nothingLeftToDo } from '../letters.js';
import { ProposalPages } from '../pages/proposal.page.js';
import { SecretariatPages } from '../pages/secretariat.page.js';
import { SEEDS } from '../seeds-proposal.js';
import type { StepByStep } from '../steps.js';
import { COMMENTS } from './reviewing.js';

/** The committee decides, which tells nobody; publishing tells each proposer by a letter of their own. */
export function deciding(the: () => Journey, step: StepByStep): void {
  const office = () => new SecretariatPages(the().secretary.page);

  it(
    'a secretary looks at the ranking once the reviews are closed',
    step(async () => {
      const { secretary, others } = the();
      await office().turnTo('Call');
      await office().press('Close the reviews');
      await secretary.reads('The committee is choosing');
      await office().turnTo('Ranking');
      await secretary.reads('Ranking');
      const [first, second, third] = others.map(({ title }) => title);
      expect(await office().rowHeaders()).toEqual([SEEDS.title, first, second, third]);
    }),
  );

  it(
    'decides on many at once, and nobody is told',
    step(async () => {
      const { secretary, proposer, site, cast, call, others } = the();
      const before = lettersTo(site, cast.proposer.email).length;
      const [cables, voices, data] = others.map(({ title }) => title) as [string, string, string];
      await office().decide([SEEDS.title, cables], 'Accepted', 'The two best.');
      expect(await secretary.told()).toBe('Recorded. Nobody has been told.');
      await office().decide([voices], 'Waiting list', 'Next in line.');
      await office().decide([data], 'Declined', 'Too close to last year.');
      await office().turnTo('Decisions');
      await secretary.reads('All 4 proposals are decided');
      await nothingLeftToDo(site);
      expect(lettersTo(site, cast.proposer.email).length).toBe(before);
      await proposer.open(`${call.path}/proposals`);
      await new ProposalPages(proposer.page).open(SEEDS.title);
      await proposer.reads('The committee is reading it');
    }),
  );

  it(
    'publishes, and everybody gets one letter, with comments and without names',
    step(async () => {
      const { secretary, site, cast, others } = the();
      await secretary.page.getByRole('link', { name: 'Look at the letters and publish' }).click();
      await secretary.reads('4 decisions are ready to be published');
      await office().press('Publish 4 decisions');
      await nothingLeftToDo(site);
      await secretary.page.reload();
      await secretary.reads('The decisions are published');

      const letter = await letterTo(site, cast.proposer.email, /has a place/);
      expect(letter.subject).toBe(`IGF 2019: your proposal “${SEEDS.title}” has a place`);
      expect(letter.text.split('\n')[0]).toBe(`Dear ${cast.proposer.name},`);
      expect(COMMENTS.map((comment) => letter.text.includes(comment))).toEqual([true, true]);
      expect(letter.text).toContain('A region is missing');
      const kept = [
        ...cast.reviewers.map(({ name }) => name),
        'Ask the secretariat about funding',
        'The two best',
      ];
      expect(kept.filter((text) => letter.text.includes(text))).toEqual([]);

      const told = [cast.proposer.email, ...others.map(({ owner }) => owner.email)].map((email) =>
        lettersTo(site, email)
          .map(({ subject }) => subject)
          .filter((subject) => /has a place|waiting list|decision on/.test(subject)),
      );
      expect(told).toEqual([
        [`IGF 2019: your proposal “${SEEDS.title}” has a place`],
        ['IGF 2019: your proposal “Cables under the lake” has a place'],
        ['IGF 2019: your proposal “Young voices in standards” is on the waiting list'],
        ['IGF 2019: the committee’s decision on “Ten years of open data”'],
      ]);
      await office().turnTo('Letters');
      await secretary.reads(/^\d+ letters sent, none waiting$/);
    }),
  );

  it(
    'the proposer reads the decision and confirms',
    step(async () => {
      const { proposer, site, cast } = the();
      const pages = new ProposalPages(proposer.page);
      await proposer.page.reload();
      await proposer.reads('It has a place in the programme');
      await pages.readDecision();
      await proposer.reads('Your proposal has a place');
      expect(await pages.opinions()).toEqual(expect.arrayContaining([...COMMENTS]));
      await pages.answer('Yes', 'We look forward to it.');
      await proposer.reads('Your proposal has a place');
      expect(await proposer.told()).toBe('Thank you. Your answer has arrived; a letter confirms it.');
      await letterTo(site, cast.proposer.email, /thank you for confirming/);
    }),
  );
}
