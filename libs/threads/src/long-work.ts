/**
 * What the caller of a long computation may hand in: how to stop it (it throws the signal's reason) and whom to tell how
 * far it is. `Step` is the computation's own account of its progress. Engines take it as it is, and so does `inThread`:
 * in a thread, stopping ends the thread at once, whether or not the engine looks at a signal.
 */
export interface LongWork<Step = unknown> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((step: Step) => void) | undefined;
}

/** What a thread does: input in, result out, both copied; it may tell how far it is. */
export type ThreadAct = (input: never, work: never) => unknown;

/** What the act tells on its way. */
export type StepOf<Act extends ThreadAct> = Parameters<Act>[1] extends LongWork<infer Step> ? Step : never;
