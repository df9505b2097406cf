import { type Command, Option } from 'commander';
import { type Outcome, OUTCOMES, RecordDecisions } from '#libs/decisions';
import { say } from '../sentences.js';
import { UsageError } from '../usage-error.js';
import { callCommand, type CallOptions, type Scene } from './call-command.js';

interface Options extends CallOptions {
  proposals: string;
  outcome: Outcome;
  rationale: string;
  conditions?: string;
  mergeInto?: string;
}

/** Records one decision about one or many proposals, named by their public numbers. */
export const decide = (): Command =>
  callCommand<Options>('decide', 'record a decision; nobody is told', async (scene) => {
    const { house, actor, call, output, options } = scene;
    const proposalIds = await idsOf(scene, options.proposals);
    const [mergeInto = null] = options.mergeInto ? await idsOf(scene, options.mergeInto) : [];
    const recorded = await house.get(RecordDecisions).run(actor, {
      ...call,
      proposalIds,
      outcome: options.outcome,
      rationale: options.rationale,
      conditions: options.conditions ?? '',
      mergeInto,
    });
    output.result({ recorded }, () => say('decide.done', { count: recorded, outcome: options.outcome }));
  })
    .requiredOption('--proposals <numbers>', 'public numbers, such as 12,180')
    .addOption(new Option('--outcome <outcome>').choices(OUTCOMES).makeOptionMandatory())
    .option('--rationale <text>', 'why', '')
    .option('--conditions <text>', 'what it depends on')
    .option('--merge-into <number>', 'the proposal it merges into');

async function idsOf({ house, call }: Scene<Options>, list: string): Promise<string[]> {
  const numbers = list.split(',').map((text) => Number(text.trim().replace(/^#/, '')));
  const rows = await house.db.rows<{ id: string; number: number }>(
    'SELECT id, number FROM proposal WHERE call_id = $1 AND number = ANY($2)',
    [call.callId, numbers.filter((number) => Number.isInteger(number))],
  );
  const ids = new Map(rows.map((row) => [row.number, row.id]));
  return numbers.map((number, at) => {
    const id = ids.get(number);
    if (!id) throw new UsageError(say('decide.unknown', { number: list.split(',')[at]?.trim() }));
    return id;
  });
}
