import { Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { CallsModule } from '#libs/calls';
import { DecisionsModule } from '#libs/decisions';
import { NotificationsModule } from '#libs/notifications';
import { ProgrammeModule } from '#libs/programme';
import { ThemesModule } from '#libs/themes';
import { AuditController } from './audit/audit.controller.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { ProgrammeEditController } from './programme/programme.controller.js';

/** What the secretariat works with, a folder for each part of its work. */
@Module({
  imports: [AuditModule, CallsModule, DecisionsModule, NotificationsModule, ProgrammeModule, ThemesModule],
  controllers: [
    AuditController,
    DecisionsController,
    LettersController,
    OverviewController,
    ProgrammeEditController,
  ],
})
export class SecretariatModule {}
