/**
 * What makes a version of a proposal. `autosaved` is made while somebody types; `set_aside` holds words that overlapped
 * with somebody else's and were not put into the proposal. `corrected` and `person_removed` are acts of somebody named
 * in it, about themself.
 */
export const VERSION_ACTS = [
  'started',
  'imported',
  'saved',
  'autosaved',
  'set_aside',
  'restored',
  'edited_by_secretariat',
  'retagged',
  'corrected',
  'person_removed',
  'submitted',
  'withdrawn',
  'revived',
] as const;
export type VersionAct = (typeof VERSION_ACTS)[number];

/** A break after which writing again is another sitting. */
const SITTING_MS = 10 * 60_000;

/** Whether a write begins a sitting, which the trail notes; within one, the versions say all there is to say. */
export const beginsSitting = (
  before: { by: string; at: Date } | undefined,
  { by, at }: { by: string; at: Date },
): boolean => before === undefined || before.by !== by || at.getTime() - before.at.getTime() > SITTING_MS;
