import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeptList } from '../rules/lists/kept-list.js';

/** A list of proposals that somebody comes back to. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') ownerId: string;
  /** Which list it is one of. */
  @Column('text') list: KeptList;
  @Column('text') name: string;
  /** The part of its address behind the question mark, without a page. */
  @Column('text') address: string;
  /** Seen by the whole secretariat of the call. */
  @Column('boolean') shared: boolean;
  @Column('timestamptz') createdAt: Date;
}
