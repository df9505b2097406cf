import { Command } from 'commander';
import { assign } from './commands/assign.command.js';
import { bounce } from './commands/bounce.command.js';
import { checkInvariants } from './commands/check-invariants.command.js';
import { createCall } from './commands/create-call.command.js';
import { decide } from './commands/decide.command.js';
import { demoLinks } from './commands/demo-links.command.js';
import { exportFiles } from './commands/export.command.js';
import { grant } from './commands/grant.command.js';
import { importFiles } from './commands/import.command.js';
import { migrate } from './commands/migrate.command.js';
import { pipeline } from './commands/pipeline.command.js';
import { publish } from './commands/publish.command.js';
import { rank } from './commands/rank.command.js';
import { reviveDead } from './commands/revive-dead.command.js';
import { seed } from './commands/seed.command.js';
import { select } from './commands/select.command.js';

const COMMANDS = [
  migrate,
  createCall,
  grant,
  importFiles,
  assign,
  rank,
  select,
  decide,
  publish,
  exportFiles,
  pipeline,
  checkInvariants,
  bounce,
  reviveDead,
  seed,
  demoLinks,
];

/** `rostrum`: every command by name. */
export function program(): Command {
  const rostrum = new Command('rostrum')
    .description('Runs an open forum’s programme from the command line, by the same rules as the pages.')
    .exitOverride()
    .showHelpAfterError();
  for (const command of COMMANDS) rostrum.addCommand(command().exitOverride());
  return rostrum;
}
