import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewerStatus } from '../rules/reviewer-status.js';

/** A seat on the committee of a call. What the person is, is copied here: it holds for this call. */
@Entity('reviewer')
export class ReviewerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') personId: string;
  @Column('text') status: ReviewerStatus;
  @Column('text') organisation: string;
  @Column('text', { nullable: true }) stakeholderGroup: string | null;
  @Column('text', { nullable: true }) regionalGroup: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) gender: string | null;
  /** null takes the call's. */
  @Column('integer', { nullable: true }) loadMin: number | null;
  @Column('integer', { nullable: true }) loadMax: number | null;
  /** What they say about themselves; proposals like it are theirs rather than others'. */
  @Column('text') profile: string;
  @Column('timestamptz') invitedAt: Date;
}
