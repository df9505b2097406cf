import { Command } from 'commander';
import { DEMO_ROLES } from '#libs/identity';
import { cliConfig } from '../config.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';
import { UsageError } from '../usage-error.js';

// where each of them has something to do
const START = {
  proposer: '/igf/2019/proposals',
  reviewer: '/igf/2018/reviews',
  secretariat: '/igf/2018/secretariat',
};

/** The one-click links of the demo's three people. */
export const demoLinks = (): Command =>
  new Command('demo-links')
    .description('print the sign-in links of the demo')
    .option('--json', 'one JSON value')
    .action(({ json = false }: { json?: boolean }) => {
      const { demo, publicUrl } = cliConfig(process.env);
      if (!demo) throw new UsageError(say('demoLinks.noDemo'));
      const links = DEMO_ROLES.map((role) => ({
        role,
        name: say(`demoLinks.${role}`),
        url: `${publicUrl}/dev/sign-in?as=${role}&return_to=${encodeURIComponent(START[role])}`,
      }));
      new Output(json).result(links, (all) => all.map(({ name, url }) => `${name}: ${url}`));
    });
