import { describe, expect, it } from '@jest/globals';
import { igf2019 } from '../../presets/igf2019/igf2019.js';
import type { CallQuestion } from './call-questions.js';
import { planOfPreset } from '../plan/call-plan.js';
import { FIELD_KEYS } from './form-fields.js';
import {
  arranged,
  type FormOrder,
  formKeys,
  formParts,
  orderBlockers,
  placed,
  partOf,
} from './form-order.js';

const base = planOfPreset(igf2019).settings;
const ownQuestion = (key: CallQuestion['key'], section: CallQuestion['section']): CallQuestion => ({
  key,
  label: key,
  help: '',
  kind: 'short_text',
  section,
  on: true,
  required: false,
});
const questions = [ownQuestion('q_lake', 'basics'), ownQuestion('q_boat', 'basics')];
const settings = (formOrder: FormOrder) => ({ ...base, questions, formOrder });
const basics = (formOrder: FormOrder) => formParts(settings(formOrder))[0]!.keys;

describe('the form of a call', () => {
  it.each<[string, FormOrder, string[]]>([
    ['nothing arranged', {}, ['title', 'theme', 'tags', 'language', 'q_lake', 'q_boat']],
    [
      'the whole part',
      { basics: ['q_boat', 'language', 'title', 'q_lake', 'theme', 'tags'] },
      ['q_boat', 'language', 'title', 'q_lake', 'theme', 'tags'],
    ],
    // what is not named stands after what is, as ever
    [
      'some of it',
      { basics: ['q_lake', 'theme'] },
      ['q_lake', 'theme', 'title', 'tags', 'language', 'q_boat'],
    ],
    [
      'a field from elsewhere',
      { basics: ['minutes', 'title'] },
      ['minutes', 'title', 'theme', 'tags', 'language', 'q_lake', 'q_boat'],
    ],
  ])('%s', (_, order, expected) => {
    expect(basics(order)).toEqual(expected);
  });

  it('asks every field and question once, whatever was arranged', () => {
    const order: FormOrder = {
      basics: ['minutes', 'q_boat'],
      goals: ['title', 'sdgs'],
      people: ['rapporteur'],
    };
    expect(formKeys(settings(order)).toSorted()).toEqual([...FIELD_KEYS, 'q_lake', 'q_boat'].toSorted());
  });

  it('is read in the order of the house until something was arranged', () => {
    expect(formKeys(settings({}))).toEqual([...FIELD_KEYS, 'q_lake', 'q_boat']);
    expect(formKeys(settings({ basics: ['theme', 'title'] })).slice(0, 4)).toEqual([
      'theme',
      'title',
      'tags',
      'language',
    ]);
  });

  it('knows the part of each', () => {
    const order = settings({ basics: ['minutes'] });
    expect(['minutes', 'layout', 'q_lake', 'rapporteur', 'nothing'].map((key) => partOf(order, key))).toEqual(
      ['basics', 'format', 'basics', 'people', undefined],
    );
  });
});

describe('moving one', () => {
  it('up and down among its neighbours, questions too', () => {
    expect(arranged(settings({}), 'q_lake', -1)).toEqual({
      basics: ['title', 'theme', 'tags', 'q_lake', 'language', 'q_boat'],
    });
    expect(arranged(settings({}), 'title', 1).basics?.slice(0, 2)).toEqual(['theme', 'title']);
  });

  it('not beyond the ends, and not what is not there', () => {
    expect(arranged(settings({}), 'title', -1)).toEqual({});
    expect(arranged(settings({}), 'q_boat', 1)).toEqual({});
    expect(arranged(settings({}), 'q_gone', 1)).toEqual({});
  });

  it('there and back leaves nothing behind', () => {
    const there = settings(arranged(settings({}), 'theme', -1));
    expect(arranged(there, 'theme', 1)).toEqual({});
  });

  it('to another part, at its end', () => {
    const moved = placed(settings({}), 'minutes', 'basics');
    expect(moved).toEqual({
      basics: ['title', 'theme', 'tags', 'language', 'q_lake', 'q_boat', 'minutes'],
    });
    expect(formParts(settings(moved))[1]!.keys).toEqual(['format', 'layout']);
    expect(partOf(settings(moved), 'minutes')).toBe('basics');
    // home again, it stands at the end of its own part
    expect(placed(settings(moved), 'minutes', 'format')).toEqual({});
  });

  it('people stay together', () => {
    expect(placed(settings({}), 'speakers', 'goals')).toEqual({});
    expect(formParts(settings({ goals: ['speakers'] })).find(({ part }) => part === 'goals')?.keys).toEqual([
      'sdgs',
      'sdgTargets',
      'backgroundPaper',
    ]);
  });
});

describe('an order that a file brings', () => {
  it.each<[FormOrder, [string, string][]]>([
    [{ basics: ['theme', 'title', 'q_boat'], goals: ['minutes'] }, []],
    [{ basics: ['theme', 'theme'] }, [['name_twice', 'settings.formOrder[theme].basics']]],
    [{ basics: ['minutes'], goals: ['minutes'] }, [['name_twice', 'settings.formOrder[minutes].goals']]],
    [{ basics: ['q_gone'] }, [['order_unknown', 'settings.formOrder.basics']]],
    [{ goals: ['q_boat'] }, [['order_elsewhere', 'settings.formOrder.goals']]],
    [{ goals: ['speakers'] }, [['order_elsewhere', 'settings.formOrder.goals']]],
  ])('%j', (order, expected) => {
    expect(orderBlockers(settings(order)).map(({ code, field }) => [code, field])).toEqual(expected);
  });
});
