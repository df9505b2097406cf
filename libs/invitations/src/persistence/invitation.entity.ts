import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { PersonRole } from '#libs/proposals';
import type { InvitationStatus } from '../rules/invitation-status.js';

/** One address asked about one proposal. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') proposalId: string;
  /** null once its owner asked for it to be taken away. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('bytea') addressHash: Buffer;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('bytea') tokenHash: Buffer;
  @Column('text') status: InvitationStatus;
  /** The parts that were answered for. */
  @Column('text', { array: true }) roles: PersonRole[];
  /** The parts the person last heard of, sorted. */
  @Column('text', { array: true }) toldRoles: PersonRole[];
  @Column('text') note: string;
  @Column('uuid') invitedBy: string;
  @Column('timestamptz') invitedAt: Date;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  /** When the last letter about it was written. */
  @Column('timestamptz') writtenAt: Date;
  @Column('integer') reminders: number;
  @Column('timestamptz', { nullable: true }) askedAgainAt: Date | null;
  @VersionColumn() version: number;
}
