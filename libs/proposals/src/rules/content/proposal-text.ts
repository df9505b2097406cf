import type { ProposalContent } from './proposal-content.js';

// an address or the name of a layout says nothing of the subject
const NOT_TEXT: ReadonlySet<string> = new Set(['layout', 'backgroundPaper', 'reportLinks']);

/** Everything its authors wrote of the subject of a proposal, in one text. */
export const proposalText = ({
  title,
  policyQuestions,
  answers,
}: Pick<ProposalContent, 'title' | 'policyQuestions' | 'answers'>): string =>
  [
    title,
    ...policyQuestions,
    ...Object.entries(answers).flatMap(([key, text]) => (text && !NOT_TEXT.has(key) ? [text] : [])),
  ].join('\n');
