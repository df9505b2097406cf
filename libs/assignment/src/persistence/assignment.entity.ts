import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AffinityParts } from '../rules/panel-facts.js';
import type { AssignmentStatus } from '../rules/assignment-status.js';

export const ABSTAIN_KINDS = ['conflict', 'not_my_field'] as const;
export type AbstainKind = (typeof ABSTAIN_KINDS)[number];

/** A proposal given to a reviewer; its id is also the id of the review that comes of it. */
@Entity('assignment')
export class AssignmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') proposalId: string;
  @Column('uuid') reviewerId: string;
  /** null for a seat that the secretariat gave or took back by hand. */
  @Column('uuid', { nullable: true }) runId: string | null;
  @Column('text') status: AssignmentStatus;
  @Column('real') affinity: number;
  @Column('jsonb') affinityParts: Partial<AffinityParts>;
  @Column('text', { nullable: true }) abstainKind: AbstainKind | null;
  @Column('text') abstainReason: string;
  @Column('timestamptz') assignedAt: Date;
  @Column('timestamptz') changedAt: Date;
}
