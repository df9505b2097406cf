import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionResponse, Outcome } from '../rules/outcomes.js';

/** What the committee decided about a proposal, whether anybody was told, and what the proposer answered. */
@Entity()
export class Decision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') proposalId: string;
  @Column('text') outcome: Outcome;
  @Column('text') rationale: string;
  @Column('text') conditions: string;
  @Column('uuid', { nullable: true }) mergeInto: string | null;
  @Column('integer', { nullable: true }) waitingPosition: number | null;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('text', { nullable: true }) response: DecisionResponse | null;
  @Column('timestamptz', { nullable: true }) respondedAt: Date | null;
  @Column('text') responseNote: string;
  @Column('integer') version: number;
}
