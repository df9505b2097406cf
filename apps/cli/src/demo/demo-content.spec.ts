import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { demoContent } from './demo-content.js';
import { REGIONAL_GROUPS, STAKEHOLDER_GROUPS } from './types.js';

const content = demoContent();
const { proposals, reviewers, conflicts, seats, decisions } = content.reviewing;

const shares = <T>(values: readonly T[]): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].map(([value, count]) => [value, (100 * count) / values.length]));
};
const hash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

describe('the demo', () => {
  it('is the same in every run', () => {
    expect(hash(demoContent())).toBe(hash(content));
    expect(hash(content)).toBe('7be738c9464e3a35');
  });

  it('has 344 proposals over the themes of 2018, like the sessions of that year', () => {
    const counts = new Map<string, number>();
    for (const { theme } of proposals) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'Cybersecurity, Trust and Privacy': 63,
      'Development, Innovation and Economic Issues': 58,
      'Digital Inclusion and Accessibility': 49,
      'Emerging Technologies': 34,
      'Evolution of Internet Governance': 40,
      'Human Rights, Gender and Youth': 58,
      'Media & Content': 22,
      'Technical and Operational Topics': 20,
    });
  });

  it('names people in the proportions of the participants', () => {
    const people = proposals.flatMap((proposal) => proposal.people.map(({ person }) => person));
    const groups = shares(people.map(({ stakeholderGroup }) => stakeholderGroup));
    const regions = shares(people.map(({ regionalGroup }) => regionalGroup));
    const close = (found: number | undefined, wanted: number) => Math.abs((found ?? 0) - wanted) <= 1.2;
    expect(
      STAKEHOLDER_GROUPS.filter((group, at) => !close(groups.get(group), [32, 29, 11, 16, 11][at] as number)),
    ).toEqual([]);
    expect(
      REGIONAL_GROUPS.filter(
        (region, at) => !close(regions.get(region), [44, 15, 4, 8, 21, 8][at] as number),
      ),
    ).toEqual([]);
    expect(close(shares(people.map(({ gender }) => gender)).get('female'), 43)).toBe(true);
  });

  it('has a committee of 55 whose members submit nothing themselves', () => {
    expect(reviewers).toHaveLength(55);
    const organisers = new Set(
      proposals.flatMap(({ people }) =>
        people.filter(({ role }) => role === 'organiser').map(({ person }) => person.email),
      ),
    );
    expect(reviewers.filter(({ person }) => organisers.has(person.email))).toEqual([]);
    const leniencies = reviewers.map(({ leniency }) => leniency);
    expect(standardDeviation(leniencies)).toBeCloseTo(0.4, 6);
  });

  it('lets nobody hold a seat in conflict, and knows every shared organisation', () => {
    const conflicted = new Set(conflicts.map(({ reviewer, proposal }) => `${reviewer}/${proposal}`));
    const held = seats.filter(({ state }) => state !== 'abstained');
    expect(held.filter(({ reviewer, proposal }) => conflicted.has(`${reviewer}/${proposal}`))).toEqual([]);
    const together = held.filter(({ reviewer, proposal }) =>
      proposals[proposal]?.people.some(
        ({ person }) => person.organisation === reviewers[reviewer]?.person.organisation,
      ),
    );
    expect(together).toEqual([]);
    expect(new Set(conflicts.map(({ kind }) => kind))).toEqual(
      new Set(['same_organisation', 'same_person', 'declared']),
    );
  });

  it('gives each proposal eight different reviewers, in even loads', () => {
    const held = seats.filter(({ state }) => state !== 'abstained');
    const panels = proposals.map((_, at) => held.filter(({ proposal }) => proposal === at));
    expect(panels.filter((panel) => new Set(panel.map(({ reviewer }) => reviewer)).size !== 8)).toEqual([]);
    const loads = reviewers.map((_, at) => held.filter(({ reviewer }) => reviewer === at).length);
    expect(loads.filter((load) => load < 46 || load > 54)).toEqual([]);
    expect(new Set(seats.map(({ reviewer, proposal }) => `${reviewer}/${proposal}`)).size).toBe(seats.length);
  });

  it('grades with mean 3.2 and standard deviation 0.9', () => {
    const grades = seats.flatMap(({ state, review }) =>
      state === 'done' && review ? [average(Object.values(review.scores))] : [],
    );
    expect(grades.length).toBeGreaterThan(2600);
    expect(average(grades)).toBeCloseTo(3.2, 1);
    expect(standardDeviation(grades)).toBeCloseTo(0.9, 1);
    const marks = new Set(seats.flatMap(({ review }) => Object.values(review?.scores ?? {})));
    expect([...marks].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('is in the middle of its deliberations: a few reviews missing, a handful of decisions', () => {
    const states = shares(seats.map(({ state }) => state));
    expect(states.get('done')).toBeGreaterThan(93);
    expect([...states.keys()].sort()).toEqual(['abstained', 'assigned', 'done', 'drafted']);
    expect(decisions).toHaveLength(15);
    expect(new Set(decisions.map(({ proposal }) => proposal)).size).toBe(15);
  });

  it('has a call open with submitted proposals and drafts under three themes', () => {
    const submitted = content.open.proposals.filter(
      (proposal) => proposal.submittedHoursBeforeDeadline !== null,
    );
    expect([submitted.length, content.open.proposals.length]).toEqual([6, 9]);
    expect(new Set(content.open.proposals.map(({ theme }) => theme)).size).toBe(3);
  });
});

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const standardDeviation = (values: readonly number[]) => {
  const mean = average(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};
