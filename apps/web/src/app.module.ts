import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CallsModule } from '#libs/calls';
import { DatabaseModule } from '#libs/database';
import { IdentityModule } from '#libs/identity';
import { WebhooksModule } from '#libs/webhooks';
import { AccountModule } from './account/account.module.js';
import { ApiModule } from './api/v1/api.module.js';
import type { WebConfig } from './config.js';
import { DevModule } from './dev/dev.module.js';
import { ErrorFilter } from './errors/error.filter.js';
import { HealthModule } from './health/health.module.js';
import { AccessGuard } from './http/access/access.guard.js';
import { PageInterceptor } from './http/page.interceptor.js';
import { InvitedModule } from './invited/invited.module.js';
import { ProposerModule } from './proposer/proposer.module.js';
import { PublicModule } from './public/public.module.js';
import { ReviewerModule } from './reviewer/reviewer.module.js';
import { SecretariatModule } from './secretariat/secretariat.module.js';
import { TaggingPagesModule } from './tagging/tagging.module.js';
import { WEB_CONFIG } from './web-config.js';

/** The web process: one module for each kind of visitor, behind one guard. */
@Module({})
export class AppModule {
  static forConfig(config: WebConfig): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        DatabaseModule.forRoot(config.databaseUrl),
        IdentityModule.forRoot({ secret: config.sessionSecret, demo: config.demo }),
        CallsModule,
        WebhooksModule.forRoot({
          secret: config.sessionSecret,
          publicUrl: config.publicUrl,
          allowLocal: config.webhooksMayBeLocal,
        }),
        AccountModule,
        ApiModule,
        InvitedModule,
        ProposerModule,
        ReviewerModule,
        SecretariatModule,
        PublicModule,
        TaggingPagesModule,
        DevModule,
        HealthModule,
      ],
      providers: [
        { provide: WEB_CONFIG, useValue: config },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
      ],
      exports: [WEB_CONFIG],
    };
  }
}
