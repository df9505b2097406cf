import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConflictEvidence, ConflictKind } from '../rules/conflict-kind.js';

/** A reason why a reviewer may neither judge nor see a proposal; in force while `active`. */
@Entity('conflict')
export class ConflictEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') reviewerId: string;
  @Column('uuid') proposalId: string;
  @Column('text') kind: ConflictKind;
  @Column('jsonb') evidence: ConflictEvidence;
  @Column('boolean') active: boolean;
  @Column('timestamptz') foundAt: Date;
  /** Who declared, confirmed or dismissed it; null while it waits for the secretariat, in force already. */
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text') reason: string;
}
