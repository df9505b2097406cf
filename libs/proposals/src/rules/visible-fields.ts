import { FIELD_KEYS, type FieldKey } from '#libs/calls';
import type { EligibilityCall } from './eligibility-facts.js';
import type { ProposalContent } from './proposal-content.js';

/** The fields asked of this proposal: those the call has switched on, and whose condition its theme and format meet. */
export function visibleFields(
  call: EligibilityCall,
  content: Pick<ProposalContent, 'themeId' | 'formatId'>,
): FieldKey[] {
  const theme = call.themes.find((one) => one.id === content.themeId)?.slug;
  const format = call.formats.find((one) => one.id === content.formatId)?.slug;
  return FIELD_KEYS.filter((key) => {
    const { on, onlyFor } = call.settings.fields[key];
    if (!on) return false;
    if (onlyFor?.themes && !(theme !== undefined && onlyFor.themes.includes(theme))) return false;
    return !(onlyFor?.formats && !(format !== undefined && onlyFor.formats.includes(format)));
  });
}
