import { Command } from 'commander';
import { ReviveDead } from '#libs/outbox';
import { inHouse } from '../house.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';

/** Gives jobs that were given up another full round of tries. */
export const reviveDead = (): Command =>
  new Command('revive-dead')
    .description('try jobs again that were given up; mend the cause first')
    .option('--json', 'one JSON value')
    .action(({ json = false }: { json?: boolean }) =>
      inHouse(async (house) => {
        const revived = await house.get(ReviveDead).run();
        new Output(json).result({ revived }, () => say('revived', { count: revived }));
      }),
    );
