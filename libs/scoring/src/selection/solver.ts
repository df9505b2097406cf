import type { Highs } from 'highs';

let loading: Promise<Highs> | undefined;

/** The HiGHS solver (WebAssembly), compiled on first use and kept; models are made and disposed by each call. */
export function loadSolver(): Promise<Highs> {
  loading ??= import('highs').then((module) => {
    // its types describe the CommonJS build, where the loader is one level deeper than in the ES build that Node loads
    const load = module.default as unknown as typeof module.default.default;
    return load();
  });
  return loading;
}
