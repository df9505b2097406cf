import { Command, Option } from 'commander';
import { GrantRole, type Grant, SYSTEM } from '#libs/identity';
import { inHouse } from '../house.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';

interface Options {
  call: string;
  role: Grant['role'];
  forumWide?: boolean;
  name?: string;
  json?: boolean;
}

/** Gives somebody a role; how the first owner of an installation comes to be. */
export const grant = (): Command =>
  new Command('grant')
    .description('give a person a role in a call, or in its whole forum')
    .argument('<email>')
    .requiredOption('--call <forum/call>', 'the call')
    .addOption(new Option('--role <role>').choices(['owner', 'secretariat', 'chair']).makeOptionMandatory())
    .option('--forum-wide', 'in every call of the forum')
    .option('--name <name>', 'their name, if they are new')
    .option('--json', 'one JSON value')
    .action((email: string, options: Options) =>
      inHouse(async (house) => {
        const { forumId, callId } = await house.call(options.call);
        const personId = await house.get(GrantRole).run(SYSTEM, {
          forumId,
          callId: options.forumWide || options.role === 'owner' ? null : callId,
          email,
          name: options.name ?? '',
          role: options.role,
        });
        new Output(options.json ?? false).result({ personId }, () =>
          say('grant.done', { email, role: options.role }),
        );
      }),
    );
