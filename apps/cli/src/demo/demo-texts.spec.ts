import { describe, expect, it } from '@jest/globals';
import { similarProposals } from '#libs/proposals';
import { SUBJECTS, THEMES } from './content/themes.js';
import { TWINS } from './content/twins.js';
import { demoContent } from './demo-content.js';
import type { DemoAnswers, DemoProposal } from './types.js';

const { reviewing, open } = demoContent();
const all: readonly DemoProposal[] = [...reviewing.proposals, ...open.proposals];

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;
const sentencesOf = (text: string) =>
  text.split(/(?<=[.?!])\s+(?=[A-ZÀ-ÖØ-Þ"])/u).map((sentence) => sentence.trim());
const textsOf = ({ answers }: DemoProposal) =>
  Object.entries(answers)
    .filter(([field]) => field !== 'layout' && field !== 'onlineTools')
    .map(([, text]) => text);
const words = (title: string) => new Set(title.toLowerCase().match(/\p{L}+/gu) ?? []);

describe('titles', () => {
  it('are no longer than the form allows', () => {
    expect(all.filter(({ title }) => title.length > 60 || title.length < 8)).toEqual([]);
  });

  it('are all different, and no two are made of the same words', () => {
    const alike = all.flatMap(({ title }, at) =>
      all
        .slice(at + 1)
        .filter((other) => overlap(words(title), words(other.title)) > 0.5)
        .map((other) => `${title} / ${other.title}`),
    );
    expect(alike).toEqual([]);
    expect(new Set(all.map(({ title }) => title.toLowerCase())).size).toBe(353);
  });
});

describe('texts', () => {
  it('of a submitted proposal keep within the limits of the form', () => {
    const limits = {
      themeRelevance: [25, 250],
      governanceRelevance: [25, 250],
      description: [120, 350],
    } as const;
    const more = { facilitation: [30, 250], onlineParticipation: [30, 250], diversity: [20, 250] } as const;
    const outside = reviewing.proposals.flatMap(({ title, answers }) =>
      Object.entries({ ...limits, ...more }).flatMap(([field, [least, most]]) => {
        const count = wordCount(answers[field as keyof DemoAnswers] ?? '');
        return count < least || count > most ? [`${title}: ${field} ${count}`] : [];
      }),
    );
    expect(outside).toEqual([]);
  });

  it('have three paragraphs or four in the description', () => {
    const counts = new Set(
      reviewing.proposals.map(({ answers }) => answers.description?.split('\n\n').length),
    );
    expect([...counts].sort()).toEqual([3, 4]);
  });

  it('ask one to three different policy questions', () => {
    const wrong = all.filter(
      ({ policyQuestions: questions }) =>
        questions.length > 3 ||
        new Set(questions).size !== questions.length ||
        !questions.every((question) => question.endsWith('?') && wordCount(question) <= 60),
    );
    expect(wrong).toEqual([]);
    expect(new Set(reviewing.proposals.map(({ policyQuestions: [own] }) => own)).size).toBe(344);
  });

  it('repeat no sentence more than five times', () => {
    const counts = new Map<string, number>();
    for (const sentence of reviewing.proposals.flatMap(textsOf).flatMap(sentencesOf)) {
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 5)).toEqual([]);
  });

  it('are twins of one another where that is meant, and seldom by chance', async () => {
    const pairs = await similarProposals(
      reviewing.proposals.map(({ title, policyQuestions, answers: { layout: _, ...answers } }) => ({
        id: title,
        text: [title, ...policyQuestions, ...Object.values(answers)].join('\n'),
      })),
    );
    const twins = [...TWINS].map(([title, { of }]) => [title, of].sort().join(' / '));
    const found = pairs.map(({ a, b, ...how }) => ({ name: [a, b].sort().join(' / '), ...how }));
    expect(found.flatMap(({ name }) => (twins.includes(name) ? [name] : [])).sort()).toEqual(twins.sort());
    // copied, reworded: both ways of finding them have something to find
    const howOf = (wanted: string) =>
      found.filter(({ name }) =>
        [...TWINS].some(([title, { of, how }]) => how === wanted && name === [title, of].sort().join(' / ')),
      );
    expect(howOf('session').filter(({ copied }) => copied < 0.5)).toEqual([]);
    expect(howOf('reworded').filter(({ copied }) => copied >= 0.2)).toEqual([]);
    const byChance = found.filter(({ name }) => !twins.includes(name));
    expect(byChance.filter(({ copied }) => copied > 0.25)).toEqual([]);
    expect(byChance.length).toBeLessThanOrEqual(6);
  });

  it('show no trace of how they were made', () => {
    const comments = reviewing.seats.flatMap(({ review, abstention }) => [
      review?.comment ?? '',
      review?.confidentialRemark ?? '',
      abstention?.reason ?? '',
    ]);
    const texts = [
      ...all.flatMap(textsOf),
      ...comments,
      ...all.flatMap(({ policyQuestions }) => policyQuestions),
    ];
    const slips =
      /[{}]|\bundefined\b|\bnull\b|\bNaN\b| {2}|\.\.|,,| ,| \.|\b(a|an|the|of|in|and|to) \1\b|(?<!\p{L})a (?!one|Europ)[aeio]|(?<!\p{L})an (?!LGBT)[bcdfgjklmnpqrstvwxz]/iu;
    expect(texts.filter((text) => slips.test(text))).toEqual([]);
    expect(all.flatMap(textsOf).filter((text) => !/^[\p{Lu}"].*[.?]$/su.test(text))).toEqual([]);
  });

  it('cover every subject with a context, cases and remarks that belong to it', () => {
    const titles = new Set(THEMES.flatMap(({ ideas }) => ideas.map(({ title }) => title)));
    const remarks = [...SUBJECTS.values()].flatMap(({ praise, critique }) => [...praise, ...critique]);
    expect(remarks.flatMap(({ only }) => only ?? []).filter((title) => !titles.has(title))).toEqual([]);
    const used = new Set(reviewing.proposals.map(({ subject }) => subject));
    expect([...SUBJECTS.keys()].filter((slug) => !used.has(slug))).toEqual([]);
  });

  it('carry up to three of more than fifty tags', () => {
    expect(all.filter(({ tags }) => tags.length < 1 || tags.length > 3)).toEqual([]);
    expect(new Set(reviewing.proposals.flatMap(({ tags }) => tags)).size).toBeGreaterThan(50);
  });
});

describe('people', () => {
  const submitted = all.filter((proposal) => proposal.submittedHoursBeforeDeadline !== null);
  const inRole = ({ people }: DemoProposal, role: string) => people.filter((entry) => entry.role === role);

  it('are as many in each role as the form asks for', () => {
    const wrong = submitted.filter((proposal) => {
      const [organisers, speakers] = [inRole(proposal, 'organiser'), inRole(proposal, 'speaker')];
      const single = ['onsite_moderator', 'online_moderator', 'rapporteur'].map((role) =>
        inRole(proposal, role),
      );
      return (
        organisers.length < 1 ||
        organisers.length > 7 ||
        speakers.length < 3 ||
        speakers.length > 5 ||
        speakers.filter(({ confirmed }) => confirmed).length < 3 ||
        new Set([...organisers, ...speakers].map(({ person }) => person)).size !==
          organisers.length + speakers.length ||
        single.some((entries) => entries.length !== 1)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('and institutions organise three proposals of a call at most', () => {
    for (const proposals of [reviewing.proposals, open.proposals]) {
      const counts = new Map<string, number>();
      for (const proposal of proposals) {
        const organisers = inRole(proposal, 'organiser').map(({ person }) => person);
        const names = [...organisers.map(({ email }) => email), ...organisers.map((one) => one.organisation)];
        for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      expect([...counts].filter(([, count]) => count > 3)).toEqual([]);
    }
  });

  it('have addresses of their own in domains that can never exist', () => {
    const people = new Set([
      ...all.flatMap((proposal) => proposal.people.map(({ person }) => person)),
      ...reviewing.reviewers.map(({ person }) => person),
    ]);
    const emails = [...people].map(({ email }) => email);
    expect(emails.filter((email) => !/^[a-z0-9.]+@[a-z0-9-]+\.example$/.test(email))).toEqual([]);
    expect(new Set(emails).size).toBe(emails.length);
    const labels = emails.map((email) => email.split('@')[1]?.split('.')[0] ?? '');
    expect(labels.filter((label) => label.length > 63)).toEqual([]);
    expect(
      [...people].filter(
        ({ country, regionalGroup }) => (country === null) !== (regionalGroup === 'intergovernmental'),
      ),
    ).toEqual([]);
  });
});

/** The share of words that two sets have in common. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}
