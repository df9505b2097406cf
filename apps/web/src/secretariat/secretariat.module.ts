import { Module } from '@nestjs/common';
import { ProgrammeModule } from '#libs/programme';
import { ThemesModule } from '#libs/themes';
import { ProgrammeEditController } from './programme/programme.controller.js';

/** What the secretariat works with, a folder for each part of its work. */
@Module({ imports: [ProgrammeModule, ThemesModule], controllers: [ProgrammeEditController] })
export class SecretariatModule {}
