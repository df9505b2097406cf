import type { AffinitySettings, PanelSettings } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import type { RulePrice } from '#libs/matching';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssignmentMode, FactChange } from '../rules/panel-facts.js';
import type { RunStatus } from '../rules/run-status.js';
import type { InputFrame } from '../rules/solve-inputs.js';
import type { Fairness, RunPlanKind, SolveStep } from '../rules/solve-run.js';
import type { Relaxation } from '../rules/unanswered.js';

/** What a run was asked. */
export interface RunSettings {
  mode: AssignmentMode;
  /** Of the jitter: with it and the stored inputs the run can be replayed. */
  seed: number;
  /** Whether its result is to be applied without being looked at. */
  applyAtOnce: boolean;
  change?: FactChange;
  /** What it found when it was solved; absent until then. */
  asked?: RunAsked;
}

export interface RunAsked {
  reviewsPerProposal: number;
  weights: AffinitySettings;
  rules: PanelSettings;
  proposals: number;
  reviewers: number;
  conflicts: number;
}

/** The figures of one plan. */
export interface PlanFigures {
  kind: RunPlanKind;
  seats: number;
  /** What writing it would change, or has changed, of the seats given so far. */
  added: number;
  kept: number;
  withdrawn: number;
  locked: number;
  /** Sum of affinity over all seats. */
  objective: number;
  /** No assignment within the rules that keeps as much is worth more. */
  bound: number;
  gap: number;
  /** Affinity lost against the seats before; below 0 if gained. */
  cost: number;
  /** Reviews of each reviewer, by id. */
  loads: Record<string, number>;
  /** Price of one more review by each reviewer, by id; only those that are not 0. */
  prices: Record<string, number>;
  /** The panel with the least affinity a seat. */
  worst: { proposalId: string; mean: number } | null;
}

/** What came of a run: its chosen or only plan, and what the rules cost. */
export interface RunResult extends PlanFigures {
  rulePrices: RulePrice[];
  fairness?: Fairness;
  /** Rules that the independent checker found broken: none, or the run fails. */
  violations: number;
  /** Milliseconds the solver took. */
  solvedInMs: number;
}

/** A plan that may be applied; `panels` are places of members, in the order of the run's rows and of `reviewers`. */
export interface StoredPlan {
  figures: PlanFigures;
  panels: number[][];
}

/** The members and rules a run was solved with. */
export interface StoredInputs {
  reviewers: string[];
  frame: InputFrame;
}

/** Why a run has no result: reasons, and what would make one possible. */
export interface RunFailure {
  reasons: Blocker[];
  relaxations: Relaxation[];
}

/** One run of the assignment, kept for good. */
@Entity('assignment_run')
export class AssignmentRunEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  /** null when a job filled a gap. */
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column('timestamptz') startedAt: Date;
  @Column('text') status: RunStatus;
  @Column('jsonb') settings: RunSettings;
  @Column('jsonb', { nullable: true }) progress: SolveStep | null;
  @Column('jsonb', { nullable: true }) inputs: StoredInputs | null;
  /** Of the facts: what was solved is written as it is only if they are still the same. */
  @Column('text') inputsHash: string;
  @Column('jsonb') plans: StoredPlan[];
  @Column('jsonb', { nullable: true }) result: RunResult | null;
  @Column('jsonb', { nullable: true }) failure: RunFailure | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('uuid', { nullable: true }) appliedBy: string | null;
}
