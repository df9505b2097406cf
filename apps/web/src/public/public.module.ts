import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { HomeController } from './home.controller.js';

@Module({ imports: [CallsModule], controllers: [HomeController] })
export class PublicModule {}
