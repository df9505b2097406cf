import { Module } from '@nestjs/common';
import { DevController } from './dev.controller.js';

/** What exists in the demo alone. */
@Module({ controllers: [DevController] })
export class DevModule {}
