import { Module } from '@nestjs/common';
import { CallListQuery } from './queries/call-list.query.js';
import { CallScopeQuery } from './queries/call-scope.query.js';

const provided = [CallScopeQuery, CallListQuery];

@Module({ providers: provided, exports: provided })
export class CallsModule {}
