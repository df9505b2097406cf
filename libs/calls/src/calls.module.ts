import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallEntity } from './persistence/call.entity.js';
import { CallListQuery } from './queries/call-list.query.js';
import { CallSettingsQuery, CriteriaQuery, FormatsQuery } from './queries/call-parts.query.js';
import { PublicCallQuery } from './queries/public-call.query.js';
import { CallScopeQuery } from './queries/call-scope.query.js';
import { CallSetupQuery } from './queries/call-setup.query.js';
import { CreateCall } from './use-cases/create-call.js';
import { MoveCall } from './use-cases/move-call.js';

const provided = [
  CallScopeQuery,
  CallListQuery,
  CallSetupQuery,
  CallSettingsQuery,
  CriteriaQuery,
  FormatsQuery,
  PublicCallQuery,
  CreateCall,
  MoveCall,
];

@Module({ imports: [TypeOrmModule.forFeature([CallEntity])], providers: provided, exports: provided })
export class CallsModule {}
