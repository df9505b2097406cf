import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { ABSTAIN_KINDS, type AbstainKind } from '#libs/assignment';
import { isId } from '#libs/kernel';
import type { CriterionAsked, ReasonGiven, ReviewContent } from '#libs/reviews';

/** A review as the browser sends it; marks and reasons are maps by criterion, checked by the rules of the house. */
export class ReviewBody {
  @IsOptional() scores?: unknown;
  @IsOptional() reasons?: unknown;
  @IsOptional() internal?: unknown;
  @IsOptional() @IsString() comment?: string;
  @IsOptional() @IsString() confidentialRemark?: string;
  @IsOptional() @IsString() couldMergeWith?: string;
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
}

export class AbstainBody {
  @IsIn(ABSTAIN_KINDS) kind: AbstainKind;
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value : ''))
  @IsString()
  reason: string = '';
}

const textsOf = (value: unknown): string[] =>
  [value].flat().filter((text): text is string => typeof text === 'string' && text !== '');
const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** What was typed, as the use-cases take it. A mark that is no number comes out as NaN, for the rules to refuse. */
export function contentOf(body: ReviewBody, criteria: readonly CriterionAsked[] = []): ReviewContent {
  const merge = body.couldMergeWith?.trim() ?? '';
  const known = new Set(criteria.map(({ id }) => id));
  const reasons: ReasonGiven[] = entriesOf(body.reasons)
    .filter(([criterionId]) => known.size === 0 || known.has(criterionId))
    .flatMap(([criterionId, codes]) => textsOf(codes).map((code) => ({ criterionId, code })));
  return {
    scores: entriesOf(body.scores)
      .filter(([criterionId]) => isId(criterionId))
      .map(([criterionId, value]) => ({
        criterionId,
        value:
          value === '' ? null : typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN,
      })),
    reasons: [...reasons, ...textsOf(body.internal).map((code) => ({ criterionId: null, code }))],
    comment: body.comment ?? '',
    confidentialRemark: body.confidentialRemark ?? '',
    couldMergeWith: merge === '' ? null : merge,
  };
}
