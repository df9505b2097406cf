import { type Command, Option } from 'commander';
import { PublishDecisions } from '#libs/decisions';
import { PublishProgramme } from '#libs/programme';
import { say } from '../sentences.js';
import { callCommand, type CallOptions } from './call-command.js';

type Options = CallOptions & {
  what: 'decisions' | 'programme';
  changelog: string;
  withoutUnplaced?: boolean;
};

/** Tells every proposer the outcome, or shows the programme to the public. */
export const publish = (): Command =>
  callCommand<Options>('publish', 'publish the round of decisions, or the programme', async (scene) => {
    const { house, actor, call, output, options } = scene;
    if (options.what === 'decisions') {
      const published = await house.get(PublishDecisions).run(actor, call);
      return output.result({ published }, () => say('publish.decisions', { count: published }));
    }
    const version = await house.get(PublishProgramme).run(actor, {
      callId: call.callId,
      changelog: options.changelog,
      withoutUnplaced: options.withoutUnplaced ?? false,
    });
    output.result({ version }, () => say('publish.programme', { version }));
  })
    .addOption(new Option('--what <what>').choices(['decisions', 'programme']).makeOptionMandatory())
    .option('--changelog <text>', 'what readers of the programme should know', '')
    .option('--without-unplaced', 'publish although some sessions have no place yet');
