import { Command } from 'commander';
import { assign } from './commands/assign.command.js';
import { checkInvariants } from './commands/check-invariants.command.js';
import { demoLinks } from './commands/demo-links.command.js';
import { grant } from './commands/grant.command.js';
import { importFiles } from './commands/import.command.js';
import { migrate } from './commands/migrate.command.js';
import { rank } from './commands/rank.command.js';

/** `rostrum`: every command by name. */
export function program(): Command {
  const rostrum = new Command('rostrum')
    .description('Runs an open forum’s programme from the command line, by the same rules as the pages.')
    .exitOverride()
    .showHelpAfterError();
  for (const command of [migrate, checkInvariants, demoLinks, grant, importFiles, assign, rank])
    rostrum.addCommand(command().exitOverride(), { hidden: false });
  return rostrum;
}
