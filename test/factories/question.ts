import type { CallQuestion } from '#libs/calls';

/** A question of a call's own: a short text that may be left out. */
export const aQuestion = (traits: Partial<CallQuestion> = {}): CallQuestion => ({
  key: 'q_any',
  label: 'Any?',
  help: '',
  kind: 'short_text',
  section: 'record',
  on: true,
  required: false,
  ...traits,
});
