import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { CreateCall, PRESET_NAMES, type PresetName } from '#libs/calls';
import { SYSTEM } from '#libs/identity';
import { inHouse } from '../house.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';
import { UsageError } from '../usage-error.js';

interface Options {
  preset?: PresetName;
  copyOf?: string;
  file?: string;
  forumName?: string;
  acronym?: string;
  name?: string;
  motto?: string;
  place?: string;
  timeZone?: string;
  json?: boolean;
}

/** Makes a call from a preset, a past call or a file, and its forum with it when there is none; a draft until the secretariat opens it. */
export const createCall = (): Command =>
  new Command('create-call')
    .description(
      'make a call from a preset, a past call or a file, as a draft; its forum too, when it is new',
    )
    .argument('<forum/call>', 'the address of its pages, such as igf/2020')
    .addOption(new Option('--preset <preset>').choices(PRESET_NAMES))
    .option('--copy-of <call>', 'a past call of the same forum, such as 2019; its dates move by a year')
    .option('--file <path>', 'a file that a call was written to')
    .option('--forum-name <name>', 'the name of a new forum')
    .option('--acronym <acronym>', 'its acronym')
    .option('--name <name>', 'the name of the call')
    .option('--motto <motto>')
    .option('--place <place>')
    .option('--time-zone <zone>', 'the zone of its times, such as Europe/Paris')
    .option('--json', 'one JSON value')
    .action((address: string, { preset, copyOf, file, forumName, acronym, json, ...changes }: Options) =>
      inHouse(async (house) => {
        const [slug = '', call = ''] = address.split('/');
        if (!slug || !call) throw new UsageError(say('createCall.address'));
        if ([preset, copyOf, file].filter((start) => start !== undefined).length !== 1)
          throw new UsageError(say('createCall.start'));
        const forum = { slug, name: forumName ?? slug, acronym: acronym ?? slug.toUpperCase() };
        const made = await house.get(CreateCall).run(SYSTEM, {
          forum,
          slug: call,
          preset,
          copyOf,
          file: file === undefined ? undefined : await readFile(file, 'utf8'),
          ...changes,
        });
        new Output(json ?? false).result(made, () => say('createCall.done', { address }));
      }),
    );
