import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { CallHeader } from '#libs/calls';
import type { Actor } from '#libs/identity';
import { ImportFile, type ImportMapping, type SystemName, SYSTEMS } from '#libs/imports';
import { Refusal } from '#libs/kernel';
import { ImportProposals } from '#libs/proposals';
import { ImportPastWorkshops } from '#libs/reports';
import { ImportReviewers } from '#libs/reviewers';
import { ImportReviews } from '#libs/reviews';
import { type House, inHouse } from '../house.js';
import { ImportRefused } from '../import-refused.js';
import { Output } from '../output.js';
import { say, sentenceOf } from '../sentences.js';
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

const KINDS = [...Object.keys(IMPORTERS), 'workshops'];

interface Options {
  call?: string;
  forum?: string;
  as?: string;
  json?: boolean;
  from?: string;
  dryRun?: boolean;
  skipBad?: boolean;
  map?: string;
}

/** Imports a file whole, or not at all: a CSV file of ours, or proposals from a sheet or another system. */
export const importFiles = (): Command =>
  new Command('import')
    .description(
      'import a CSV file into a call, or past workshops into a forum: every row, or none; or, with --from, proposals from elsewhere',
    )
    .argument('[kind]', `what a CSV file holds: ${KINDS.join(', ')}; left out with --from`)
    .argument('[file]')
    .option('--call <forum/call>', 'the call')
    .option('--forum <forum>', 'with workshops: the forum that held them')
    .option('--as <email>', 'in whose name')
    .addOption(
      new Option('--from <system>', 'proposals as this system exports them').choices([...SYSTEMS, 'any']),
    )
    .option('--dry-run', 'with workshops or --from: say what would happen, and write nothing')
    .option('--skip-bad', 'with --from: leave out rows that cannot be read')
    .option('--map <file.json>', 'with --from: what columns and values mean; see docs/importing.md')
    .option('--json', 'one JSON value')
    .action((kind: string | undefined, file: string | undefined, options: Options) =>
      options.from === undefined
        ? importOurs(kind ?? '', file ?? '', options)
        : importForeign(file ?? kind ?? '', options.from, options),
    );

const importOurs = (kind: string, file: string, options: Options): Promise<void> => {
  if (kind === 'workshops') return importWorkshops(file, options);
  const { call } = options;
  if (!Object.hasOwn(IMPORTERS, kind) || file === '' || call === undefined)
    throw new UsageError(
      `Write: rostrum import <${Object.keys(IMPORTERS).join('|')}> FILE.csv --call forum/call, or rostrum import workshops FILE --forum forum`,
    );
  // the rows would be written by somebody who believes they are not
  if (options.dryRun)
    throw new UsageError(`There is no dry run of ${kind}: a file with one bad cell writes nothing.`);
  return inHouse(async (house) => {
    const result = await importFile(house, await house.actor(options.as), await house.call(call), kind, file);
    new Output(options.json ?? false).result(result, ({ rows }) => say('import.done', { count: rows, file }));
  });
};

/** Past workshops are the forum's, not of one call. */
const importWorkshops = (
  file: string,
  { forum, as, dryRun = false, json = false }: Options,
): Promise<void> => {
  if (file === '' || forum === undefined)
    throw new UsageError('Write: rostrum import workshops FILE --forum forum');
  return inHouse(async (house) => {
    const { forumId } = await house.forum(forum);
    const actor = await house.actor(as);
    const content = await contentOf(file);
    const done = await refusedWithFile(file, () =>
      house.get(ImportPastWorkshops).run(actor, { forumId, file: content, dryRun }),
    );
    new Output(json).result({ ...done, dryRun }, ({ rows, reported }) =>
      say(dryRun ? 'import.wouldWorkshops' : 'import.workshops', { count: rows, reported }),
    );
  });
};

const importForeign = (file: string, from: string, options: Options): Promise<void> => {
  const { call } = options;
  if (file === '' || call === undefined)
    throw new UsageError(`Write: rostrum import --from ${from} FILE --call forum/call`);
  return inHouse(async (house) => {
    const { callId } = await house.call(call);
    const mapping = await mappingIn(options.map);
    const done = await refusedWithFile(file, async () =>
      house.get(ImportFile).run(await house.actor(options.as), {
        callId,
        file: await contentOf(file),
        ...(from !== 'any' && { system: from as SystemName }),
        mapping: { ...mapping, ...(options.skipBad && { skipBad: true }) },
        dryRun: options.dryRun ?? false,
      }),
    );
    new Output(options.json ?? false).result({ ...done, dryRun: options.dryRun ?? false }, (all) => [
      say(options.dryRun ? 'import.would' : 'import.did', {
        created: all.created,
        updated: all.updated,
        same: all.same,
        leftOut: all.leftOut,
        refused: all.refused,
      }),
      ...all.rows.flatMap(({ bad }) => bad.map((blocker) => sentenceOf(blocker, file))),
    ]);
    if (options.dryRun && done.refused > 0) process.exitCode = 1;
  });
};

/** Parts of a mapping, from a file; what it says nothing of is guessed. */
async function mappingIn(file: string | undefined): Promise<Partial<ImportMapping>> {
  if (file === undefined) return {};
  try {
    return JSON.parse((await contentOf(file)).toString()) as Partial<ImportMapping>;
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(say('import.unreadable', { file }));
  }
}

const contentOf = (file: string): Promise<Buffer> =>
  readFile(file).catch(() => {
    throw new UsageError(say('import.unreadable', { file }));
  });

/** @throws ImportRefused with every bad row of the file */
export async function importFile(house: House, actor: Actor, call: CallHeader, kind: string, file: string) {
  const importer = IMPORTERS[kind];
  if (!importer) throw new UsageError(`Nothing is imported as “${kind}”.`);
  const content = await contentOf(file);
  return refusedWithFile(file, () => importer(house, actor, call, content));
}

/** The reasons of a refusal, with the name of the file they speak of. */
async function refusedWithFile<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'blocked')
      throw new ImportRefused(error.blockers.map((blocker) => ({ ...blocker, file })));
    throw error;
  }
}
