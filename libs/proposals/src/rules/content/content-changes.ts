import type { Place } from '../merging/places.js';
import type { ProposalContent } from './proposal-content.js';

/** Fields of a proposal to be changed; of `answers`, those named. */
export type ContentChanges = Partial<ProposalContent>;

/** The content with the changes made. */
export const changedContent = (content: ProposalContent, changes: ContentChanges): ProposalContent => ({
  title: changes.title ?? content.title,
  themeId: changes.themeId === undefined ? content.themeId : changes.themeId,
  formatId: changes.formatId === undefined ? content.formatId : changes.formatId,
  minutes: changes.minutes === undefined ? content.minutes : changes.minutes,
  policyQuestions: changes.policyQuestions ?? content.policyQuestions,
  sdgs: changes.sdgs ?? content.sdgs,
  firstTime: changes.firstTime === undefined ? content.firstTime : changes.firstTime,
  language: changes.language ?? content.language,
  tags: changes.tags ?? content.tags,
  answers: { ...content.answers, ...changes.answers },
  people: changes.people ?? content.people,
});

/** The places that changes name. */
export const placesChanged = ({ answers = {}, ...own }: ContentChanges): Place[] => [
  ...(Object.keys(own) as (keyof typeof own)[]).filter((key) => own[key] !== undefined),
  ...Object.keys(answers).map((key): Place => `answers.${key}`),
];
