import { readFile } from 'node:fs/promises';
import { Argument, Command } from 'commander';
import type { CallHeader } from '#libs/calls';
import type { Actor } from '#libs/identity';
import { Refusal } from '#libs/kernel';
import { ImportProposals } from '#libs/proposals';
import { ImportReviewers } from '#libs/reviewers';
import { ImportReviews } from '#libs/reviews';
import { type House, inHouse } from '../house.js';
import { ImportRefused } from '../import-refused.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';
import { UsageError } from '../usage-error.js';

/** Reads one kind of file into a call; the answer says how many rows came in. */
export type Importer = (
  house: House,
  actor: Actor,
  call: CallHeader,
  file: Uint8Array,
) => Promise<{ rows: number }>;

/** What can be imported, by the word on the command line. */
export const IMPORTERS: Record<string, Importer> = {
  proposals: async (house, actor, { callId }, file) => {
    const { imported } = await house.get(ImportProposals).run(actor, { callId, file });
    return { rows: imported };
  },
  reviewers: (house, actor, call, file) =>
    house.get(ImportReviewers).run(actor, call, { file, invite: false }),
  reviews: (house, actor, call, file) => house.get(ImportReviews).run(actor, call, { file }),
};

interface Options {
  call: string;
  as?: string;
  json?: boolean;
}

/** Imports a CSV file whole, or not at all. */
export const importFiles = (): Command =>
  new Command('import')
    .description('import a CSV file into a call: every row, or none')
    .addArgument(new Argument('<kind>').choices(Object.keys(IMPORTERS)))
    .argument('<file.csv>')
    .requiredOption('--call <forum/call>', 'the call')
    .option('--as <email>', 'in whose name')
    .option('--json', 'one JSON value')
    .action((kind: string, file: string, options: Options) =>
      inHouse(async (house) => {
        const result = await importFile(
          house,
          await house.actor(options.as),
          await house.call(options.call),
          kind,
          file,
        );
        new Output(options.json ?? false).result(result, ({ rows }) =>
          say('import.done', { count: rows, file }),
        );
      }),
    );

/** @throws ImportRefused with every bad row of the file */
export async function importFile(house: House, actor: Actor, call: CallHeader, kind: string, file: string) {
  const importer = IMPORTERS[kind];
  if (!importer) throw new UsageError(`Nothing is imported as “${kind}”.`);
  const content = await readFile(file).catch(() => {
    throw new UsageError(say('import.unreadable', { file }));
  });
  try {
    return await importer(house, actor, call, content);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'blocked')
      throw new ImportRefused(error.blockers.map((blocker) => ({ ...blocker, file })));
    throw error;
  }
}
