import { type DynamicModule, Module } from '@nestjs/common';
import { IDENTITY_CONFIG, type IdentityConfig } from './identity-config.js';
import { AccountQuery } from './queries/account.query.js';
import { ApiTokensQuery } from './queries/api-tokens.query.js';
import { MergesQuery } from './queries/merges.query.js';
import { SessionActorQuery } from './queries/session-actor.query.js';
import { TokenActorQuery } from './queries/token-actor.query.js';
import { TokenLimitsQuery } from './queries/token-limits.query.js';
import { ClearExpired } from './use-cases/clear-expired.js';
import { CreateApiToken } from './use-cases/create-api-token.js';
import { EditAccount } from './use-cases/edit-account.js';
import { GrantRole } from './use-cases/grant-role.js';
import { KeepPersonsApart } from './use-cases/keep-persons-apart.js';
import { MergePersons } from './use-cases/merge-persons.js';
import { PeopleQuery } from './queries/people.query.js';
import { RequestSignIn } from './use-cases/request-sign-in.js';
import { RevokeApiToken } from './use-cases/revoke-api-token.js';
import { SetPassword } from './use-cases/set-password.js';
import { SignInByLink } from './use-cases/sign-in-by-link.js';
import { SignInByPassword } from './use-cases/sign-in-by-password.js';
import { SignInToDemo } from './use-cases/sign-in-to-demo.js';
import { SignOut } from './use-cases/sign-out.js';
import { UndoMerge } from './use-cases/undo-merge.js';

const provided = [
  AccountQuery,
  ApiTokensQuery,
  ClearExpired,
  CreateApiToken,
  EditAccount,
  GrantRole,
  KeepPersonsApart,
  MergePersons,
  MergesQuery,
  PeopleQuery,
  RequestSignIn,
  RevokeApiToken,
  SessionActorQuery,
  SetPassword,
  SignInByLink,
  SignInByPassword,
  SignInToDemo,
  SignOut,
  TokenActorQuery,
  TokenLimitsQuery,
  UndoMerge,
];

@Module({})
export class IdentityModule {
  static forRoot(config: IdentityConfig): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      providers: [...provided, { provide: IDENTITY_CONFIG, useValue: config }],
      exports: [...provided, IDENTITY_CONFIG],
    };
  }
}
