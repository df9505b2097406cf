import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CallSettings } from '../rules/settings/call-settings.js';
import { normalSettings } from '../rules/settings/normal-settings.js';
import type { CallStatus } from '../rules/calendar/call-status.js';

/** The columns of a call that its set-up writes. */
@Entity('call')
export class CallEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') forumId: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') motto: string;
  @Column('text') place: string;
  @Column('text') timeZone: string;
  @Column('text', { nullable: true }) preset: string | null;
  @Column('text') status: CallStatus;
  @Column('timestamptz', { nullable: true }) opensAt: Date | null;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('timestamptz', { nullable: true }) screeningEndsAt: Date | null;
  @Column('timestamptz', { nullable: true }) cureEndsAt: Date | null;
  @Column('timestamptz', { nullable: true }) reviewStartsAt: Date | null;
  @Column('timestamptz', { nullable: true }) reviewEndsAt: Date | null;
  @Column('timestamptz', { nullable: true }) decisionsAt: Date | null;
  /** Days in the call's zone, as 2018-11-12. */
  @Column('date', { nullable: true }) eventStartsOn: string | null;
  @Column('date', { nullable: true }) eventEndsOn: string | null;
  @Column('integer') places: number;
  @Column('integer') reviewsPerProposal: number;
  @Column('integer') loadMin: number;
  @Column('integer') loadMax: number;
  @Column('jsonb', { transformer: { from: normalSettings, to: (settings: CallSettings) => settings } })
  settings: CallSettings;
  @VersionColumn() version: number;
}
