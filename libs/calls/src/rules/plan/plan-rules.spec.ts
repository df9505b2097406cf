import { describe, expect, it } from '@jest/globals';
import { aQuestion } from '../../../../../test/factories/question.js';
import { igf2019 } from '../../presets/igf2019/igf2019.js';
import type { CallQuestion } from '../form/call-questions.js';
import { type CallPlan, planOfPreset } from './call-plan.js';
import { openingBlockers } from '../calendar/opening-blockers.js';
import { newBlockers, planBlockers } from './plan-blockers.js';
import { changeBlockers } from './plan-changes.js';
import { planDiff } from './plan-diff.js';

const plan = planOfPreset(igf2019);
const { settings } = plan;
const withSettings = (changes: Partial<CallPlan['settings']>): CallPlan => ({
  ...plan,
  settings: { ...settings, ...changes },
});
const withField = (key: keyof typeof settings.fields, changes: object): CallPlan =>
  withSettings({ fields: { ...settings.fields, [key]: { ...settings.fields[key], ...changes } } });
const question = (key: `q_${string}`, traits: Partial<CallQuestion> = {}): CallQuestion =>
  aQuestion({ key, kind: 'yes_no', ...traits });
const withQuestions = (...questions: CallQuestion[]): CallPlan => withSettings({ questions });
const after = (to: string, is = 'yes') => ({ onlyFor: { answers: [{ to, is: [is] }] } });
const found = (blockers: readonly { code: string; field?: string }[]) =>
  blockers.map(({ code, field }) => [code, field]);

describe('a plan', () => {
  it.each(['igf2018', 'igf2019'] as const)('of the preset is in order', () => {
    expect([planBlockers(plan), openingBlockers(plan)]).toEqual([[], []]);
  });

  it.each<[string, CallPlan, [string, string][]]>([
    [
      'a limit of none',
      withField('description', { limit: { max: 0, unit: 'words' } }),
      [['number_out_of_range', 'settings.fields.description.limit.max']],
    ],
    [
      'a limit beyond what is stored',
      withField('description', { limit: { max: 3001, unit: 'words' } }),
      [['number_out_of_range', 'settings.fields.description.limit.max']],
    ],
    [
      'a most below the fewest',
      withField('speakers', { count: { min: 5, max: 3 } }),
      [['most_below_fewest', 'settings.fields.speakers.count.max']],
    ],
    [
      'a condition on a theme that is gone',
      withField('sdgs', { onlyFor: { themes: ['sky'] } }),
      [['condition_wrong', 'settings.fields.sdgs.onlyFor.themes']],
    ],
    [
      'a condition on itself',
      withQuestions(question('q_a', after('q_a'))),
      [['condition_circle', 'settings.questions[q_a].onlyFor.answers']],
    ],
    [
      'conditions in a circle',
      withQuestions(question('q_a', after('q_b')), question('q_b', after('q_a'))),
      [
        ['condition_circle', 'settings.questions[q_a].onlyFor.answers'],
        ['condition_circle', 'settings.questions[q_b].onlyFor.answers'],
      ],
    ],
    [
      'a condition on an answer there is not',
      withQuestions(question('q_a', after('firstTime', 'maybe'))),
      [['condition_wrong', 'settings.questions[q_a].onlyFor.answers']],
    ],
    [
      'a condition on a text',
      withQuestions(question('q_a', after('description'))),
      [['condition_wrong', 'settings.questions[q_a].onlyFor.answers']],
    ],
    [
      'a choice without choices',
      withQuestions(question('q_a', { kind: 'one_choice', choices: [] })),
      [['choices_missing', 'settings.questions[q_a].choices']],
    ],
    [
      'two questions of one key',
      withQuestions(question('q_a'), question('q_a')),
      [['name_twice', 'settings.questions[q_a].key']],
    ],
    [
      'a key that a field could have',
      withQuestions(question('title' as 'q_')),
      [['code_wrong', 'settings.questions[title].key']],
    ],
    [
      'two groups of one code',
      withSettings({
        stakeholderGroups: [
          { code: 'a', name: 'A' },
          { code: 'a', name: 'B' },
        ],
      }),
      [['name_twice', 'settings.stakeholderGroups[a].code']],
    ],
    [
      'a rule of a language the call has not',
      withSettings({ rules: { ...settings.rules, language: { mode: 'block', allowed: ['tlh'] } } }),
      [['isIn', 'settings.rules.language.allowed']],
    ],
    [
      'dates out of order',
      { ...plan, dates: { ...plan.dates, cureEndsAt: plan.dates.opensAt } },
      [['date_out_of_order', 'cureEndsAt']],
    ],
    [
      'reviews that begin after they end',
      { ...plan, dates: { ...plan.dates, reviewStartsAt: plan.dates.decisionsAt } },
      [
        ['date_out_of_order', 'reviewEndsAt'],
        ['date_out_of_order', 'decisionsAt'],
      ],
    ],
  ])('with %s says so', (_, wrong, expected) => {
    expect(found(planBlockers(wrong))).toEqual(expected);
  });

  it('is not kept from a change by what was wrong before', () => {
    const wrong = withField('description', { limit: { max: 0, unit: 'words' } });
    expect(newBlockers(wrong, { ...wrong, motto: 'Another' })).toEqual([]);
    expect(found(newBlockers(wrong, { ...wrong, timeZone: 'Moon' }))).toEqual([
      ['time_zone_unknown', 'timeZone'],
    ]);
  });
});

describe('a call cannot be opened', () => {
  it.each<[string, CallPlan, [string, string][]]>([
    [
      'without a deadline',
      { ...plan, dates: { ...plan.dates, closesAt: null } },
      [['opening_deadline_missing', 'dates']],
    ],
    ['without a title', withField('title', { required: false }), [['opening_title_missing', 'form']]],
    [
      'with every theme retired',
      { ...plan, themes: plan.themes.map((theme) => ({ ...theme, retired: true })) },
      [['opening_themes_missing', 'themes']],
    ],
    [
      'without formats',
      { ...plan, formats: [], criteria: plan.criteria.map((one) => ({ ...one, waivedFor: [] })) },
      [['opening_formats_missing', 'formats']],
    ],
    ['without criteria', { ...plan, criteria: [] }, [['opening_criteria_missing', 'criteria']]],
    [
      'without a group to choose',
      withSettings({ stakeholderGroups: [] }),
      [['opening_groups_missing', 'lists']],
    ],
    [
      'with a layout nobody can choose',
      withField('layout', { on: true, required: true }),
      [['opening_layouts_missing', 'lists']],
    ],
    [
      'with a question nobody would be asked',
      withQuestions(question('q_a', { on: false }), question('q_b', after('q_a'))),
      [['opening_condition_never', 'form']],
    ],
    [
      'with what is wrong anyway',
      withField('description', { limit: { max: 0, unit: 'words' } }),
      [['number_out_of_range', 'form']],
    ],
  ])('%s', (_, wrong, expected) => {
    expect(openingBlockers(wrong).map(({ code, part }) => [code, part])).toEqual(expected);
  });
});

describe('the differences of two plans', () => {
  const [first, second, third] = plan.themes as [
    CallPlan['themes'][0],
    CallPlan['themes'][0],
    CallPlan['themes'][0],
  ];

  it('are what was added, removed, changed and put in another order', () => {
    const next: CallPlan = {
      ...withField('title', { limit: { max: 80, unit: 'characters' } }),
      themes: [third, { ...first, places: null }, { ...second, slug: 'new', name: 'New' }],
    };
    expect(planDiff(plan, next)).toEqual([
      { kind: 'changed', path: ['settings', 'fields', 'title', 'limit', 'max'], from: '60', to: '80' },
      { kind: 'removed', path: ['themes', second.slug], from: second.name },
      { kind: 'changed', path: ['themes', first.slug, 'places'], from: '20', to: '' },
      { kind: 'added', path: ['themes', 'new'], to: 'New' },
      {
        kind: 'moved',
        path: ['themes'],
        from: `${first.name}, ${third.name}`,
        to: `${third.name}, ${first.name}`,
      },
    ]);
  });

  it('are none for the same plan with its keys in another order', () => {
    const turned = Object.fromEntries(Object.entries(settings).toReversed()) as unknown as typeof settings;
    expect(planDiff(plan, { ...plan, settings: turned })).toEqual([]);
  });

  it('tells of the form what stands in another part, and which part is in another order', () => {
    const order = (formOrder: CallPlan['settings']['formOrder']): CallPlan => ({
      ...plan,
      settings: { ...plan.settings, formOrder },
    });
    expect(planDiff(plan, order({ basics: ['title', 'theme'] }))).toEqual([]);
    expect(planDiff(plan, order({ basics: ['theme', 'minutes'] }))).toEqual([
      { kind: 'changed', path: ['settings', 'fields', 'minutes', 'section'], from: 'format', to: 'basics' },
      {
        kind: 'moved',
        path: ['settings', 'formOrder', 'basics'],
        from: 'title, theme, tags, language',
        to: 'theme, title, tags, language',
      },
    ]);
  });

  it('stand against a change that takes away what is used', () => {
    const without = {
      ...withSettings({ languages: settings.languages.slice(1) }),
      criteria: plan.criteria.slice(1),
    };
    const usage = {
      languages: { [settings.languages[0]!.code]: 3 },
      criteria: { [plan.criteria[0]!.slug]: 0 },
    };
    expect(changeBlockers(plan, without, usage).map(({ field, count }) => [field, count])).toEqual([
      [`settings.languages[${settings.languages[0]!.code}]`, 3],
    ]);
  });
});
