import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AffinityWeights } from '../rules/affinity.js';
import type { AssignmentMode } from '../rules/panel-facts.js';

/** What a run was asked. */
export interface RunSettings {
  mode: AssignmentMode;
  reviewsPerProposal: number;
  weights: AffinityWeights;
  proposals: number;
  reviewers: number;
  conflicts: number;
  /** Fewest and most reviews of each reviewer, by id. */
  loads: Record<string, [min: number, max: number]>;
}

/** What came of it. */
export interface RunResult {
  seats: number;
  added: number;
  kept: number;
  withdrawn: number;
  locked: number;
  /** Sum of affinity over all seats. */
  objective: number;
  /** Reviews of each reviewer, by id. */
  loads: Record<string, number>;
  /** Price of one more review by each reviewer, by id; only those that are not 0. */
  prices: Record<string, number>;
  /** Milliseconds the solver took. */
  solvedInMs: number;
}

/** One run of the assignment, kept for good. */
@Entity('assignment_run')
export class AssignmentRunEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  /** null when a job filled a gap. */
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column('timestamptz') startedAt: Date;
  @Column('jsonb') settings: RunSettings;
  @Column('jsonb') result: RunResult;
}
