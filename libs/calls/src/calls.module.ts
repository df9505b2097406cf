import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallEntity } from './persistence/call.entity.js';
import { CallExtensionsQuery } from './queries/call-extensions.query.js';
import { CallListQuery } from './queries/call-list.query.js';
import { CallSettingsQuery, CriteriaQuery, FormatsQuery } from './queries/call-parts.query.js';
import { PublicCallQuery } from './queries/public-call.query.js';
import { CallScopeQuery } from './queries/call-scope.query.js';
import { CallSetupQuery } from './queries/call-setup.query.js';
import { CallUsageQuery } from './queries/call-usage.query.js';
import { ForumCallsQuery } from './queries/forum-calls.query.js';
import { FormImpactQuery } from './queries/form-impact.query.js';
import { LateUntilQuery } from './queries/late-until.query.js';
import { LateLinksQuery } from './queries/late-links.query.js';
import { DeadlineLettersJob } from './jobs/deadline-letters.job.js';
import { LateLinkLetterJob } from './jobs/late-link-letter.job.js';
import { ApplyCallFile } from './use-cases/apply-call-file.js';
import { CreateCall } from './use-cases/create-call.js';
import { GiveLateLink } from './use-cases/give-late-link.js';
import { MoveCall } from './use-cases/move-call.js';
import { OpenLateLink } from './use-cases/open-late-link.js';
import { ReviseCall } from './use-cases/revise-call.js';
import { RevokeLateLink } from './use-cases/revoke-late-link.js';
import { SetCallDates } from './use-cases/set-call-dates.js';
import { SetPanelRules } from './use-cases/set-panel-rules.js';

const provided = [
  CallScopeQuery,
  CallListQuery,
  CallSetupQuery,
  CallSettingsQuery,
  CriteriaQuery,
  FormatsQuery,
  PublicCallQuery,
  CallExtensionsQuery,
  CallUsageQuery,
  FormImpactQuery,
  ForumCallsQuery,
  LateLinksQuery,
  LateUntilQuery,
  ApplyCallFile,
  DeadlineLettersJob,
  LateLinkLetterJob,
  CreateCall,
  GiveLateLink,
  MoveCall,
  OpenLateLink,
  ReviseCall,
  RevokeLateLink,
  SetCallDates,
  SetPanelRules,
];

@Module({ imports: [TypeOrmModule.forFeature([CallEntity])], providers: provided, exports: provided })
export class CallsModule {}
