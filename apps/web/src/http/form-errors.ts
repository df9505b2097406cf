import type { Blocker } from '#libs/kernel';
import { type FieldError, idFromName } from '../design-system/index.js';
import type { Translate } from './language/i18n.js';

/** The reasons of a refused form, as its summary and its fields show them. */
export interface FormErrors {
  /** For `ErrorSummary`: every reason, each leading to its field (or to `main` when it has none). */
  summary: FieldError[];
  /** The sentence for one field, if it has any. */
  of(field: string): string | undefined;
}

/** Turns blockers into sentences of `refusals:<code>`. */
export function formErrors(t: Translate, blockers: readonly Blocker[]): FormErrors {
  const sentences = blockers.map((blocker) => ({
    field: blocker.field,
    text: t(`refusals:${blocker.code}`, { ...blocker, defaultValue: t('refusals:other') }),
  }));
  return {
    summary: sentences.map(({ field, text }) => ({ field: field ? idFromName(field) : 'main', text })),
    of: (field) => sentences.find((sentence) => sentence.field === field)?.text,
  };
}
