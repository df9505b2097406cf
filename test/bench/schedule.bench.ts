import { seededRandom } from '#libs/scoring';
import { checkSchedule } from '../../libs/programme/src/rules/scheduling/check-schedule.js';
import { judgeMove } from '../../libs/programme/src/rules/scheduling/judge-move.js';
import { proposeSchedule } from '../../libs/programme/src/rules/scheduling/propose-schedule.js';
import { simulateProgramme } from '../programme/simulated-programme.js';
import type { SimulatedProgrammeShape } from '../programme/simulated-programme.js';
import { timed, type BenchCase, type Measurement } from './measurement.js';
import { timedAsync } from './timed-async.js';

const SEEDS = 3;

export function cases(): BenchCase[] {
  return [
    proposeCase('71-sessions', { sessions: 71, rooms: 10, days: 3, slots: 6 }),
    proposeCase('171-sessions', { sessions: 171, rooms: 10, days: 3, slots: 6 }, 5000),
    proposeCase('600-sessions', { sessions: 600, rooms: 20, days: 4, slots: 8 }),
    { name: '171-sessions-drag', run: drag },
  ];
}

/**
 * Sums over seeds of what must not happen, and of the points of what is left to wish for: the objective, which is to be small.
 * Nothing bounds it from below: hundreds of sessions are placed by search, not by proof.
 */
function proposeCase(name: string, shape: SimulatedProgrammeShape, target?: number): BenchCase {
  return {
    name,
    run: async () => {
      let seed = 0;
      let [clashes, unplaced, points] = [0, 0, 0];
      const { cpu, wall, firstWall } = await timedAsync(async () => {
        const problem = simulateProgramme(++seed, shape);
        const proposed = await proposeSchedule(problem, seededRandom(seed));
        const check = checkSchedule(problem, proposed.placements);
        clashes += check.clashes.length;
        unplaced += proposed.unplaced.length;
        points += check.points;
      }, SEEDS);
      return [
        { metric: 'objective', value: points, unit: 'points' },
        { metric: 'bound', value: 'none proven', unit: '' },
        { metric: 'violations', value: clashes, unit: 'hard clashes', target: 0 },
        { metric: 'unplaced', value: unplaced, unit: 'sessions' },
        { metric: 'wall_ms', value: wall, unit: 'ms', ...(target === undefined ? {} : { target }) },
        { metric: 'first_wall_ms', value: firstWall, unit: 'ms' },
        { metric: 'cpu_ms', value: cpu, unit: 'ms' },
      ];
    },
  };
}

/** The editor's question: every session of a timetable dragged to the place of another. */
async function drag(): Promise<Measurement[]> {
  const problem = simulateProgramme(1, { sessions: 171, rooms: 10, days: 3, slots: 6 });
  const { placements } = await proposeSchedule(problem, seededRandom(1), { effort: 2000 });
  let next = 0;
  let [clashing, repaired] = [0, 0];
  const { cpu, wall, firstWall } = timed(() => {
    const { sessionId } = placements[next]!;
    const { roomId, slotId } = placements[(next * 37 + 11) % placements.length]!;
    const { clashes, repairs } = judgeMove(problem, placements, { sessionId, roomId, slotId });
    clashing += Number(clashes.length > 0);
    repaired += Number(clashes.length > 0 && repairs.length > 0);
    next += 1;
  }, placements.length);
  return [
    { metric: 'drags_that_clash', value: clashing, unit: 'drags' },
    { metric: 'with_one_move_repair', value: repaired, unit: 'drags' },
    { metric: 'wall_ms', value: wall, unit: 'ms' },
    { metric: 'first_wall_ms', value: firstWall, unit: 'ms' },
    { metric: 'cpu_ms', value: cpu, unit: 'ms' },
  ];
}
