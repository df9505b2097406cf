import { Command } from 'commander';
import { demoEmail } from '#libs/identity';
import { seedDemo } from '../demo/seed/seed-demo.js';
import { inHouse } from '../house.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';
import { UsageError } from '../usage-error.js';

/** Fills an empty installation with the demo. */
export const seed = (): Command =>
  new Command('seed')
    .description('fill an empty installation with the demo')
    .option('--json', 'one JSON value')
    .action(({ json = false }: { json?: boolean }) =>
      inHouse(async (house) => {
        const output = new Output(json);
        const [proposal] = await house.db.rows('SELECT 1 FROM proposal LIMIT 1');
        const [demo] = await house.db.rows('SELECT 1 FROM person WHERE email = $1', [
          demoEmail('secretariat'),
        ]);
        if (demo) return output.result({ proposals: 0, reviewers: 0, reviews: 0 }, () => say('seed.there'));
        if (proposal) throw new UsageError(say('seed.notEmpty'));
        const summary = await seedDemo(house, new Date());
        output.result(summary, (all) => say('seed.done', { ...all }));
      }),
    );
