import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportContent, ReportStatus } from '../rules/report-content.js';

/** The report of a session held here. */
@Entity('session_report')
export class SessionReportEntity {
  @PrimaryColumn('uuid') sessionId: string;
  @Column('uuid') callId: string;
  @Column('text') status: ReportStatus;
  @Column('jsonb') content: ReportContent;
  @Column('timestamptz', { nullable: true }) filedAt: Date | null;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}
