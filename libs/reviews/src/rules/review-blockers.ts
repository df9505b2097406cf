import type { CallChoice } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import type { CriterionAsked, ReviewContent } from './review-content.js';

export const LOWEST_MARK = 1;
export const HIGHEST_MARK = 5;
const LONGEST_TEXT = 10_000;

/** What a review is measured by. */
export interface ReviewRules {
  criteria: readonly CriterionAsked[];
  reasonsForProposer: readonly CallChoice[];
  reasonsInternal: readonly CallChoice[];
  /** Marks up to this one ask for a reason. */
  reasonsAskedUpTo: number;
}

/** The field of a form that holds the mark on a criterion. */
export const scoreField = (criterionId: string): string => `scores.${criterionId}`;

/** Why this cannot even be kept as a draft. */
export function draftBlockers(content: ReviewContent, rules: ReviewRules): Blocker[] {
  const open = new Map(rules.criteria.map((criterion) => [criterion.id, criterion]));
  const blockers: Blocker[] = [];
  for (const { criterionId, value } of content.scores) {
    const criterion = open.get(criterionId);
    if (value === null) continue;
    const field = scoreField(criterionId);
    if (!criterion || criterion.waived) blockers.push({ code: 'criterion_not_asked', field });
    else if (!Number.isInteger(value) || value < LOWEST_MARK || value > HIGHEST_MARK)
      blockers.push({ code: 'mark_off_scale', field, lowest: LOWEST_MARK, highest: HIGHEST_MARK });
  }
  const known = (list: readonly CallChoice[], code: string) => list.some((choice) => choice.code === code);
  for (const { criterionId, code } of content.reasons) {
    const listed =
      criterionId === null
        ? known(rules.reasonsInternal, code)
        : open.has(criterionId) && known(rules.reasonsForProposer, code);
    if (!listed) blockers.push({ code: 'isIn', field: 'reasons' });
  }
  if (content.comment.length > LONGEST_TEXT) blockers.push({ code: 'maxLength', field: 'comment' });
  if (content.confidentialRemark.length > LONGEST_TEXT)
    blockers.push({ code: 'maxLength', field: 'confidentialRemark' });
  return blockers;
}

/**
 * Why this cannot be submitted: nothing is marked, or a low mark has no reason (one ticked below it, or a comment to
 * the proposer). Marks left blank are no reason: a reviewer skips what they cannot judge.
 */
export function submissionBlockers(content: ReviewContent, rules: ReviewRules): Blocker[] {
  const blockers = draftBlockers(content, rules);
  const marks = content.scores.filter((score) => score.value !== null);
  const first = rules.criteria.find((criterion) => !criterion.waived);
  if (marks.length === 0)
    blockers.push({ code: 'nothing_marked', ...(first && { field: scoreField(first.id) }) });
  if (content.comment.trim() !== '') return blockers;
  for (const { criterionId, value } of marks) {
    const told = content.reasons.some((reason) => reason.criterionId === criterionId);
    if (value !== null && value <= rules.reasonsAskedUpTo && !told)
      blockers.push({ code: 'low_mark_without_reason', field: scoreField(criterionId), mark: value });
  }
  return blockers;
}
