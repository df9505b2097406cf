import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallEntity } from './persistence/call.entity.js';
import { CallExtensionsQuery } from './queries/call-extensions.query.js';
import { CallListQuery } from './queries/call-list.query.js';
import { CallSettingsQuery, CriteriaQuery, FormatsQuery } from './queries/call-parts.query.js';
import { PublicCallQuery } from './queries/public-call.query.js';
import { CallScopeQuery } from './queries/call-scope.query.js';
import { CallSetupQuery } from './queries/call-setup.query.js';
import { CreateCall } from './use-cases/create-call.js';
import { MoveCall } from './use-cases/move-call.js';
import { SetCallDates } from './use-cases/set-call-dates.js';
import { SetCallLimits } from './use-cases/set-call-limits.js';
import { SetCallSwitches } from './use-cases/set-call-switches.js';

const provided = [
  CallScopeQuery,
  CallListQuery,
  CallSetupQuery,
  CallSettingsQuery,
  CriteriaQuery,
  FormatsQuery,
  PublicCallQuery,
  CallExtensionsQuery,
  CreateCall,
  MoveCall,
  SetCallDates,
  SetCallLimits,
  SetCallSwitches,
];

@Module({ imports: [TypeOrmModule.forFeature([CallEntity])], providers: provided, exports: provided })
export class CallsModule {}
