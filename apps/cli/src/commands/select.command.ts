import { type Command, InvalidArgumentError } from 'commander';
import { SelectProposals } from '#libs/decisions';
import { RankingQuery } from '#libs/reviews';
import { say } from '../sentences.js';
import { UsageError } from '../usage-error.js';
import { callCommand, type Scene } from './call-command.js';
import { type SelectOptions, selectUnderQuotas } from './select-under-quotas.js';

/** A whole number of at least 1. */
export function places(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Write a whole number of at least 1.');
  return number;
}

/** Decides about every reviewed proposal: by rank within the places, or by the best set that keeps quotas. */
export const select = (): Command =>
  callCommand<SelectOptions>(
    'select',
    'accept the best of the ranking, or the best set under quotas; nobody is told',
    (scene) => (scene.options.quotas === undefined ? byRank(scene) : selectUnderQuotas(scene)),
  )
    .option('--places <n>', 'places in the programme; of a file of quotas, where it does not say', places)
    .option('--quotas <file>', 'JSON file of quotas, as docs/engines/selection.md describes it')
    .option('--dry-run', 'with quotas: say what would be selected, and record nothing')
    .option('--rationale <text>', 'why', 'By the mean of the reviews, within the places of each theme.');

async function byRank({ house, actor, call, output, options }: Scene<SelectOptions>): Promise<void> {
  if (options.places === undefined) throw new UsageError(say('select.placesOrQuotas'));
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
}
