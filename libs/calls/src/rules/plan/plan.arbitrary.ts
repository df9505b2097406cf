import fc from 'fast-check';
import { PRESETS } from '../../presets/presets.js';
import type { CallQuestion } from '../form/call-questions.js';
import { type CallPlan, planOfPreset } from './call-plan.js';
import { FIELD_KEYS, type FieldSettings } from '../form/form-fields.js';
import { tidyOrder } from '../form/form-order.js';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
const name = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2000-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString());
const list = <T>(one: fc.Arbitrary<T>, id: (entry: T) => string) =>
  fc.uniqueArray(one, { selector: id, minLength: 0, maxLength: 5 });
const choices = list(fc.record({ code: slug, name }), ({ code }) => code);

const question: fc.Arbitrary<CallQuestion> = fc.record({
  key: slug.map((one) => `q_${one.replaceAll('-', '_')}` as const),
  label: name,
  help: fc.string({ maxLength: 40 }),
  kind: fc.constantFrom('short_text', 'long_text', 'yes_no', 'link'),
  section: fc.constantFrom('basics', 'people', 'record'),
  on: fc.boolean(),
  required: fc.boolean(),
});

/** Plans of calls as a secretariat might make them: any text, any order, any of the switches. */
export const aPlan: fc.Arbitrary<CallPlan> = fc
  .record({
    preset: fc.constantFrom('igf2018' as const, 'igf2019' as const),
    name,
    place: fc.string({ maxLength: 20 }),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Pago_Pago'),
    closesAt: fc.option(instant),
    places: fc.nat(500),
    themes: list(fc.record({ slug, name, narrative: fc.string(), retired: fc.boolean() }), (one) => one.slug),
    tags: list(fc.record({ slug, name, retired: fc.boolean() }), (one) => one.slug),
    formats: list(
      fc.record({ slug, name, layout: fc.string({ maxLength: 9 }), retired: fc.boolean() }),
      (one) => one.slug,
    ),
    weight: fc.integer({ min: 1, max: 400 }).map((hundredths) => hundredths / 4),
    questions: list(question, ({ key }) => key),
    groups: choices,
    limits: fc.array(fc.nat(900), { minLength: FIELD_KEYS.length, maxLength: FIELD_KEYS.length }),
    publishReceived: fc.boolean(),
  })
  .map((drawn): CallPlan => {
    const base = planOfPreset(PRESETS[drawn.preset]);
    const fields = Object.fromEntries(
      FIELD_KEYS.map((key, at) => {
        const max = drawn.limits[at]!;
        const limit =
          max % 3 === 0
            ? {}
            : { limit: { max, unit: max % 2 ? ('words' as const) : ('characters' as const) } };
        return [key, { on: max % 5 > 0, required: max % 7 > 3, ...limit }];
      }),
    ) as unknown as FieldSettings;
    return {
      ...base,
      name: drawn.name,
      place: drawn.place,
      timeZone: drawn.timeZone,
      places: drawn.places,
      dates: { ...base.dates, ...NO_INSTANTS, closesAt: drawn.closesAt },
      themes: drawn.themes.map((theme) => ({ ...theme, sampleQuestions: [theme.narrative], places: null })),
      tags: drawn.tags.map((tag, at) => ({ ...tag, theme: at % 2 ? (drawn.themes[0]?.slug ?? null) : null })),
      formats: drawn.formats.map((format) => ({ ...format, minutes: [30, 90] })),
      criteria: base.criteria.map((criterion) => ({
        ...criterion,
        weight: drawn.weight,
        waivedFor: drawn.formats.slice(0, 1).map((format) => format.slug),
      })),
      settings: {
        ...base.settings,
        fields,
        questions: drawn.questions,
        formOrder: tidyOrder({
          questions: drawn.questions,
          formOrder: {
            basics: ['theme', ...drawn.questions.map(({ key }) => key), 'minutes'],
            record: drawn.publishReceived ? ['reportLinks', 'firstTime'] : [],
          },
        }),
        stakeholderGroups: drawn.groups,
        publishReceived: drawn.publishReceived,
      },
    };
  });

const NO_INSTANTS = { opensAt: null, screeningEndsAt: null, reviewEndsAt: null, decisionsAt: null };
