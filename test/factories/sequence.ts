let last = 0;

/** 1, 2, 3 ... within one test file: what factories make differs, and is the same at every run. */
export const next = (): number => {
  last += 1;
  return last;
};
