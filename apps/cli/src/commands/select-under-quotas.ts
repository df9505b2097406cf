import { readFileSync } from 'node:fs';
import { CallSetupQuery } from '#libs/calls';
import {
  planFromJson,
  plainPlan,
  RequestSelection,
  type SelectedProposal,
  type SelectionPlan,
  type SelectionResult,
  SelectionRunsQuery,
  SolveSelectionRun,
  TakeOverSelection,
} from '#libs/decisions';
import { found } from '#libs/kernel';
import { say } from '../sentences.js';
import { UsageError } from '../usage-error.js';
import type { CallOptions, Scene } from './call-command.js';

export interface SelectOptions extends CallOptions {
  places?: number;
  quotas?: string;
  dryRun?: boolean;
  rationale: string;
}

/** A waiting list of a fifth of the places, as everywhere. */
const WAITING_SHARE = 5;

/**
 * Finds the best set under the quotas of a file, by the same acts as the pages, and records it. One that nothing meets ends
 * with exit code 1, with the smallest relaxation told, and records nothing.
 */
export async function selectUnderQuotas({ house, actor, call, output, options }: Scene<SelectOptions>) {
  const setup = found(await house.get(CallSetupQuery).run(call.callId));
  const plain = plainPlan(options.places ?? setup.places, setup.settings.acceptedPerSpeaker);
  const plan = readPlan(options.quotas ?? '', plain);
  const runId = await house
    .get(RequestSelection)
    .run(actor, { ...call, wanted: { plan }, label: say('select.label'), solvedByCaller: true });
  let told = -1;
  await house.get(SolveSelectionRun).run(runId, {
    onProgress: ({ done, total }) => {
      const tenth = Math.floor((10 * done) / Math.max(1, total));
      if (tenth > told) output.progress(say('select.solving', { done, total }));
      told = tenth;
    },
  });
  const run = found(await house.get(SelectionRunsQuery).one(call.callId, runId));
  if (!run.result) throw new Error(run.failure);
  const { result, number } = run;
  if (result.outcome === 'impossible') {
    output.result({ run: runId, number, recorded: null, ...result }, () => impossible(result));
    process.exitCode = 1;
    return;
  }
  const recorded = options.dryRun
    ? null
    : await house.get(TakeOverSelection).run(actor, {
        ...call,
        runId,
        waitlist: Math.ceil((plan.places.most ?? 0) / WAITING_SHARE),
        rationaleOf: (proposal) => rationale(proposal, number),
      });
  output.result({ run: runId, number, recorded, ...result }, () => [
    say('select.found', {
      chosen: result.proposals.filter(({ chosen }) => chosen).length,
      certain: result.certain,
      grey: result.greyZone.length,
      total: result.total.toFixed(2),
    }),
    ...result.quotas.flatMap(({ quotaId, cost }) =>
      cost === null ? [] : [say('select.cost', { quota: quotaId, cost: cost.toFixed(2) })],
    ),
    recorded ? say('select.done', { ...recorded }) : say('select.notRecorded'),
  ]);
}

function readPlan(file: string, plain: SelectionPlan): SelectionPlan {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(say('select.unreadable', { file }));
  }
  const read = planFromJson(value, plain);
  if ('wrong' in read) throw new UsageError(say('select.wrong', { file, path: read.wrong }));
  return read.plan;
}

const impossible = ({ conflict, relaxation }: SelectionResult): string[] => [
  say('select.impossible', { quotas: conflict.join(', ') }),
  ...relaxation.map(({ quotaId, end, least, most }) =>
    say(`select.relax.${end}`, { quota: quotaId, to: end === 'least' ? least : most }),
  ),
];

/** Why a proposal is in or out, for the record: score, place, certainty, quotas. */
const rationale = ({ score, place, chosen, share, because }: SelectedProposal, number: number): string =>
  [
    say(chosen ? 'select.in' : 'select.out', { number, score: score.toFixed(2), place }),
    ...(share === null ? [] : [say('select.share', { percent: Math.round(100 * share) })]),
    ...(because.length > 0 ? [say('select.because', { quotas: because.join(', ') })] : []),
  ].join(' ');
