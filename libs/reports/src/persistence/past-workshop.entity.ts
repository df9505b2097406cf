import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A workshop of an edition that was held before this installation ran them. */
@Entity('past_workshop')
export class PastWorkshopEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') forumId: string;
  @Column('smallint') year: number;
  @Column('text') edition: string;
  @Column('integer', { nullable: true }) number: number | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) reportAddress: string | null;
  @Column('date', { nullable: true }) filedOn: string | null;
  /** null: by a command of the operator. */
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz') addedAt: Date;
  @VersionColumn() version: number;
}
