import path from 'node:path';
import { Command, Option } from 'commander';
import { PRESET_NAMES, type PresetName } from '#libs/calls';
import { inHouse } from '../house.js';
import { Output } from '../output.js';
import { type PipelineInput, runPipeline } from '../pipeline/run-pipeline.js';
import { say } from '../sentences.js';
import { places } from './select.command.js';

/** From CSV files to a published programme on an empty database; `npm run pipeline` brings the database. */
export const pipeline = (): Command =>
  new Command('pipeline')
    .description('from CSV files to a published programme, on an empty database')
    .addOption(new Option('--preset <preset>').choices(PRESET_NAMES).makeOptionMandatory())
    .requiredOption('--proposals <file.csv>')
    .requiredOption('--reviewers <file.csv>')
    .requiredOption('--reviews <file.csv>')
    .requiredOption('--places <n>', 'places in the programme', places)
    .requiredOption('--out <folder>', 'where the exports go')
    .option('--json', 'one JSON value')
    .action((options: PipelineInput & { preset: PresetName; json?: boolean }) =>
      inHouse(async (house) => {
        const output = new Output(options.json ?? false);
        const input = { ...options, out: path.resolve(options.out) };
        const summary = await runPipeline(house, input, (sentence) => output.progress(sentence));
        output.result(summary, (all) => [
          say('pipeline.summary', { ...all }),
          ...all.unplaced.map((title) => say('pipeline.unplaced', { title })),
          say('pipeline.files', { folder: input.out }),
          ...all.files.map(({ file, rows }) =>
            say(rows > 0 ? 'export.rows' : 'export.file', { file, count: rows }),
          ),
        ]);
      }),
    );
