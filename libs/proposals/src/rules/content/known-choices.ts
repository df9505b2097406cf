import { EMPTY_CONTENT, type ProposalContent } from './proposal-content.js';

interface Known {
  themes: readonly { id: string }[];
  formats: readonly { id: string }[];
}

/** An earlier content as the call can take it today: a theme or format that is no longer there is left to be chosen. */
export function withKnownChoices(content: ProposalContent, { themes, formats }: Known): ProposalContent {
  const known = (list: Known['themes'], id: string | null) => (list.some((one) => one.id === id) ? id : null);
  return {
    ...EMPTY_CONTENT,
    ...content,
    themeId: known(themes, content.themeId),
    formatId: known(formats, content.formatId),
  };
}
