import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ReasonGiven } from '../rules/review-content.js';

/** `submitted` can still be changed until reviewing ends; it then stays submitted. */
export const REVIEW_STATUSES = ['draft', 'submitted'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** One reviewer's judgement; its id is that of the assignment it answers. */
@Entity('review')
export class ReviewEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') proposalId: string;
  @Column('uuid') reviewerId: string;
  @Column('text') status: ReviewStatus;
  @Column('text') comment: string;
  @Column('text') confidentialRemark: string;
  @Column('jsonb') reasons: ReasonGiven[];
  @Column('uuid', { nullable: true }) couldMergeWith: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('timestamptz') updatedAt: Date;
  @VersionColumn() version: number;
}
