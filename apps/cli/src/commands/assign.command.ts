import type { Command } from 'commander';
import { ReplayAssignment, RunAssignment, type SolveStep } from '#libs/assignment';
import { found } from '#libs/kernel';
import { say } from '../sentences.js';
import { UsageError } from '../usage-error.js';
import { callCommand, type CallOptions } from './call-command.js';

interface AssignOptions extends CallOptions {
  gaps?: boolean;
  seed?: string;
  replay?: string;
}

/** Gives proposals to reviewers at once, or solves a stored run again to show that it comes out the same. */
export const assign = (): Command =>
  callCommand<AssignOptions>(
    'assign',
    'give every proposal under review its reviewers; submitted reviews stay',
    async ({ house, actor, call, output, options }) => {
      const stop = new AbortController();
      const interrupted = () => stop.abort(new UsageError(say('assign.stopped')));
      process.once('SIGINT', interrupted);
      let stage = '';
      const onProgress = (step: SolveStep) => {
        if (step.stage !== stage) output.progress(say(`assign.stage.${step.stage}`));
        ({ stage } = step);
      };
      const work = { signal: stop.signal, onProgress };
      try {
        if (options.replay) {
          const replay = found(await house.get(ReplayAssignment).run(call.callId, options.replay, work));
          output.result(replay, () => say(replay.same ? 'assign.same' : 'assign.different', { ...replay }));
          if (!replay.same) process.exitCode = 1;
          return;
        }
        const mode = options.gaps ? 'gaps' : 'full';
        const input = { mode, seed: seedOf(options.seed) } as const;
        const { runId, result } = await house.get(RunAssignment).run(actor, call, input, work);
        output.result({ run: runId, ...result }, () =>
          say('assign.done', {
            ...result,
            objective: result.objective.toFixed(3),
            bound: result.bound.toFixed(3),
            gap: (100 * result.gap).toFixed(3),
          }),
        );
      } finally {
        process.removeListener('SIGINT', interrupted);
      }
    },
  )
    .option('--gaps', 'only fill what is missing')
    .option('--seed <n>', 'of the jitter, a whole number; drawn unless given')
    .option('--replay <run>', 'solve a stored run again and compare');

function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--seed takes a whole number, not “${text}”.`);
  return Number(text);
}
