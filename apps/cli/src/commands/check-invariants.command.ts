import { Command } from 'commander';
import { inHouse } from '../house.js';
import { breaches } from '../invariants/breaches.js';
import { INVARIANTS } from '../invariants/invariants.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';

/** Looks for what must never be; exit code 1 when something is found. */
export const checkInvariants = (): Command =>
  new Command('check-invariants')
    .description('look for what must never be in the database')
    .option('--json', 'one JSON value')
    .action(({ json = false }: { json?: boolean }) =>
      inHouse(async (house) => {
        const found = await breaches(house.db);
        new Output(json).result(found, () =>
          found.length === 0
            ? say('invariants.hold', { count: INVARIANTS.length })
            : found.map((breach) =>
                say('invariants.breach', { ...breach, examples: breach.examples.join(', ') }),
              ),
        );
        if (found.length > 0) process.exitCode = 1;
      }),
    );
