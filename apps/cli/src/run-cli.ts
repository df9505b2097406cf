import { CommanderError } from 'commander';
import { Refusal } from '#libs/kernel';
import { ImportRefused } from './import-refused.js';
import { program } from './program.js';
import { sentenceOf } from './sentences.js';
import { UsageError } from './usage-error.js';

/** Done; refused, with the reasons; called wrongly. */
const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Runs one command and gives its exit code. A fault that is no refusal is thrown on. */
export async function runCli(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  try {
    await program().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof UsageError)
      return tell(json, { error: 'usage', message: error.message }, error.message, EXIT.usage);
    if (error instanceof ImportRefused)
      return tell(json, { refused: error.rows }, error.lines().join('\n'), EXIT.refused);
    if (error instanceof Refusal)
      return tell(json, { refused: error.blockers, kind: error.kind }, refusalText(error), EXIT.refused);
    throw error;
  }
}

const refusalText = (refusal: Refusal): string =>
  refusal.blockers.length > 0
    ? refusal.blockers.map((blocker) => sentenceOf(blocker)).join('\n')
    : refusal.message;

function tell(json: boolean, value: object, text: string, code: number): number {
  if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
  else process.stderr.write(`${text}\n`);
  return code;
}
