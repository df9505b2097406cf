import { Command } from 'commander';
import type { CallHeader } from '#libs/calls';
import type { Actor } from '#libs/identity';
import { type House, inHouse } from '../house.js';
import { Output } from '../output.js';

/** The options that every act on a call takes. */
export interface CallOptions {
  call: string;
  as?: string;
  json?: boolean;
}

/** Where a command on a call acts, and in whose name. */
export interface Scene<Options extends CallOptions> {
  house: House;
  actor: Actor;
  call: CallHeader;
  output: Output;
  options: Options;
}

/** A command on one call: opens the house, finds the call and the actor, and closes the house after. */
export function callCommand<Options extends CallOptions = CallOptions>(
  name: string,
  description: string,
  act: (scene: Scene<Options>) => Promise<void>,
): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--call <forum/call>', 'the call')
    .option('--as <email>', 'in whose name')
    .option('--json', 'one JSON value')
    .action((options: Options) =>
      inHouse(async (house) =>
        act({
          house,
          actor: await house.actor(options.as),
          call: await house.call(options.call),
          output: new Output(options.json ?? false),
          options,
        }),
      ),
    );
}
