import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportMapping } from '../rules/import-mapping.js';
import type { SourceTable, SystemName } from '../rules/source-table.js';

/** A file that was sent and is not brought in yet. */
@Entity('import_draft')
export class ImportDraftEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') callId: string;
  @Column('uuid') ownerId: string;
  @Column('text') fileName: string;
  @Column('text') system: SystemName;
  /** What the file holds, as a table. */
  @Column('json') content: Pick<SourceTable, 'columns' | 'rows'>;
  @Column('jsonb') mapping: ImportMapping;
  @Column('timestamptz') createdAt: Date;
}
