import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImportDraftEntity } from './persistence/import-draft.entity.js';
import { ImportPreviewQuery } from './queries/import-preview.query.js';
import { ProposalOriginQuery } from './queries/proposal-origin.query.js';
import { ApplyImport } from './use-cases/apply-import.js';
import { DropImport } from './use-cases/drop-import.js';
import { ImportFile } from './use-cases/import-file.js';
import { MapImport } from './use-cases/map-import.js';
import { ReceiveImport } from './use-cases/receive-import.js';

const provided = [
  ApplyImport,
  DropImport,
  ImportFile,
  ImportPreviewQuery,
  MapImport,
  ProposalOriginQuery,
  ReceiveImport,
];

@Module({
  imports: [TypeOrmModule.forFeature([ImportDraftEntity])],
  providers: provided,
  exports: provided,
})
export class ImportsModule {}
