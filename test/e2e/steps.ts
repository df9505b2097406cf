/** Wraps each test of a journey: once one has failed, those after it do not try. */
export type StepByStep = (act: () => Promise<void>) => () => Promise<void>;

export function stepByStep(): StepByStep {
  let underWay = 0;
  let failed: number | undefined;
  return (act) => async () => {
    underWay += 1;
    if (failed !== undefined) throw notTried(failed);
    failed = underWay;
    await act();
    failed = undefined;
  };
}

function notTried(failed: number): Error {
  const error = new Error(`Not tried, since step ${failed} of the journey failed.`);
  error.stack = error.message; // there is nothing to see here; the step that failed says where
  return error;
}
