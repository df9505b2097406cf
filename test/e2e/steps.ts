import { it } from '@jest/globals';

/** Steps of one journey: each is a test, and once one has failed the rest do not try. */
export function steps(patienceMs: number): (name: string, act: () => Promise<void>) => void {
  let failed: string | undefined;
  return (name, act) =>
    it(
      name,
      async () => {
        if (failed) throw new Error(`Not tried, since “${failed}” failed.`);
        failed = name;
        await act();
        failed = undefined;
      },
      patienceMs,
    );
}
