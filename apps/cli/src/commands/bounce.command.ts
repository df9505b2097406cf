import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { SYSTEM } from '#libs/identity';
import { Refusal } from '#libs/kernel';
import { NoteReturnedLetter } from '#libs/notifications';
import { inHouse } from '../house.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';

/** By this a mail server knows to keep the message and to hand it over again later (sysexits.h, EX_TEMPFAIL). */
const TRY_LATER = 75;

/** Reads what a mail server says of a letter from standard input, as its alias hands it over. */
export const bounce = (): Command =>
  new Command('bounce')
    .description('note that a letter came back; reads one raw message from standard input')
    .option('--json', 'one JSON value')
    .action(async ({ json = false }: { json?: boolean }) => {
      const raw = await buffer(process.stdin);
      try {
        await inHouse(async (house) => {
          const done = await house.get(NoteReturnedLetter).run(SYSTEM, raw);
          new Output(json).result(done, ({ outcome }) => say(`bounce.${outcome}`));
        });
      } catch (error) {
        if (error instanceof Refusal) throw error;
        // the database is away, perhaps: the notice must not be lost for that
        process.stderr.write(`${say('bounce.later', { reason: String(error) })}\n`);
        process.exitCode = TRY_LATER;
      }
    });
