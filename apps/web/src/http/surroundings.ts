import type { PageContext } from '../design-system/index.js';
import type { RequestContext } from './request-context.js';

/** What components may know of the page around them. */
export const surroundingsOf = ({ dir, t }: RequestContext): PageContext => ({
  dir,
  words: {
    error: t('common:words.error'),
    optional: t('common:words.optional'),
    asTable: t('common:words.asTable'),
  },
});
