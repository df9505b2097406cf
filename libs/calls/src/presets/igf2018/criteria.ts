import type { CriterionDraft } from '../call-preset.js';
import { ANCHORS } from '../igf-lists.js';

const criterion = (
  slug: string,
  name: string,
  guidance: string,
  waivedFor: readonly string[] = [],
): CriterionDraft => ({ slug, name, guidance, anchors: ANCHORS, weight: 1, waivedFor });

/** The criteria of 2018, of equal weight. Fluency in English must not count. */
export const criteria2018: readonly CriterionDraft[] = [
  criterion(
    'content',
    'Content and description',
    'Is the session thought through, and does the description show how the topic will be treated?',
  ),
  criterion(
    'policy-questions',
    'Response to policy question(s)',
    'Are the policy questions clear, and will the session answer them?',
  ),
  criterion('relevance', 'Relevance', 'Is the topic relevant to Internet governance and to the theme?'),
  criterion('format', 'Format', 'Does the description fit the format, the layout and the minutes chosen?'),
  criterion(
    'diversity',
    'Diversity',
    'Do organisers and speakers differ in gender, region, stakeholder group, age and point of view?',
    ['flash-session'],
  ),
  criterion(
    'participation',
    'Approach to encouraging participation',
    'Will those in the room and those online be drawn into the discussion?',
  ),
];
