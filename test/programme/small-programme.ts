import { DEFAULT_RULES } from '../../libs/programme/src/rules/scheduling/scheduling-problem.js';
import type {
  SchedulingProblem,
  SessionToPlace,
} from '../../libs/programme/src/rules/scheduling/scheduling-problem.js';

/** An hour's session of nobody, unless said otherwise. */
export const sessionOf = (id: string, more: Partial<SessionToPlace> = {}): SessionToPlace => ({
  id,
  minutes: 60,
  people: [],
  ...more,
});

/** Two rooms (a large one, a small one) and two slots of an hour, one a day. */
export const programmeOf = (
  sessions: SessionToPlace[],
  more: Partial<SchedulingProblem> = {},
): SchedulingProblem => ({
  sessions,
  rooms: [
    { id: 'large', seats: 200, layouts: ['theatre'], equipment: ['screen'] },
    { id: 'small', seats: 30, layouts: ['circle'], equipment: [] },
  ],
  slots: [
    { id: 'monday', day: 'day 1', start: 600, end: 660 },
    { id: 'tuesday', day: 'day 2', start: 2040, end: 2100 },
  ],
  rules: DEFAULT_RULES,
  ...more,
});
