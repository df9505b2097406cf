import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list of proposals that somebody comes back to. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') ownerId: string;
  @Column('text') name: string;
  /** The part of its address behind the question mark, without a page. */
  @Column('text') address: string;
  /** Seen by the whole secretariat of the call. */
  @Column('boolean') shared: boolean;
  @Column('timestamptz') createdAt: Date;
}
