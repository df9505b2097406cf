import { type Command, InvalidArgumentError } from 'commander';
import { SelectProposals } from '#libs/decisions';
import { RankingQuery } from '#libs/reviews';
import { say } from '../sentences.js';
import { callCommand, type CallOptions } from './call-command.js';

/** A whole number of at least 1. */
export function places(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Write a whole number of at least 1.');
  return number;
}

/** Decides about every reviewed proposal by rank, within the places. */
export const select = (): Command =>
  callCommand<CallOptions & { places: number; rationale: string }>(
    'select',
    'accept the best of the ranking until the places are full; nobody is told',
    async ({ house, actor, call, output, options }) => {
      const { rows } = await house.get(RankingQuery).run(call.callId);
      const selection = await house.get(SelectProposals).run(actor, {
        ...call,
        ranking: rows,
        places: options.places,
        rationale: options.rationale,
      });
      const counts = {
        accepted: selection.accepted.length,
        waitlisted: selection.waitlisted.length,
        declined: selection.declined.length,
      };
      output.result(counts, () => say('select.done', counts));
    },
  )
    .requiredOption('--places <n>', 'places in the programme', places)
    .option('--rationale <text>', 'why', 'By the mean of the reviews, within the places of each theme.');
