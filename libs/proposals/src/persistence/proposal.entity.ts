import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { TextFieldKey } from '#libs/calls';
import type { ProposalStatus } from '../rules/proposal-status.js';

/** The row of a proposal; its people, tags and versions are rows of their own. */
@Entity('proposal')
export class ProposalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  /** Public, per call; null until submitted. */
  @Column('integer', { nullable: true }) number: number | null;
  @Column('text') status: ProposalStatus;
  @Column('uuid') ownerId: string;
  @Column('text') title: string;
  @Column('uuid', { nullable: true }) themeId: string | null;
  @Column('uuid', { nullable: true }) formatId: string | null;
  @Column('integer', { nullable: true }) minutes: number | null;
  @Column('text', { array: true }) policyQuestions: string[];
  @Column('smallint', { array: true }) sdgs: number[];
  @Column('boolean', { nullable: true }) firstTime: boolean | null;
  @Column('text') language: string;
  @Column('jsonb') answers: Partial<Record<TextFieldKey, string>>;
  @Column('text', { nullable: true }) withdrawnFrom: ProposalStatus | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @VersionColumn() version: number;
}
