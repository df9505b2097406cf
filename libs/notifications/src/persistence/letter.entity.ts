import { Column, Entity, PrimaryColumn } from 'typeorm';

export const LETTER_STATUSES = ['draft', 'queued', 'sent', 'failed', 'suppressed'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

/** One letter to one address; the text is fixed when it is written. */
@Entity()
export class Letter {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) forumId: string | null;
  @Column('uuid', { nullable: true }) callId: string | null;
  @Column('text') kind: string;
  @Column('text') cause: string;
  @Column('uuid', { nullable: true }) recipientId: string | null;
  @Column('text') toEmail: string;
  @Column('text') toName: string;
  @Column('text') locale: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('uuid', { nullable: true }) aboutProposalId: string | null;
  @Column('text') messageId: string;
  @Column('text') status: LetterStatus;
  @Column('integer') attempts: number;
  @Column('text') lastError: string;
  @Column('timestamptz') createdAt: Date;
  /** When it left; kept when it came back. */
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** Message-ID of the notice by which it came back. */
  @Column('text') returnedBy: string;
}
