import type { Command } from 'commander';
import { type AssignmentMode, RunAssignment } from '#libs/assignment';
import { say } from '../sentences.js';
import { callCommand, type CallOptions } from './call-command.js';

/** Gives proposals to reviewers. */
export const assign = (): Command =>
  callCommand<CallOptions & { gaps?: boolean }>(
    'assign',
    'give every proposal under review its reviewers; submitted reviews stay',
    async ({ house, actor, call, output, options }) => {
      const mode: AssignmentMode = options.gaps ? 'gaps' : 'full';
      const { runId, result } = await house.get(RunAssignment).run(actor, call, mode);
      output.result({ runId, ...result }, () =>
        say('assign.done', { ...result, objective: result.objective.toFixed(3) }),
      );
    },
  ).option('--gaps', 'only fill what is missing');
