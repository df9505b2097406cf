/** What a thread says to who started it; the input is its workerData. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly step: unknown }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: ThrownInThread };

/** An error in words; a copy of the object would lose its name and often its stack. */
export interface ThrownInThread {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}
