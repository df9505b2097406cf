import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { InvitationsModule } from '#libs/invitations';
import { InvitedController } from './invited.controller.js';

/** What people who were named in a proposal meet. */
@Module({ imports: [CallsModule, InvitationsModule], controllers: [InvitedController] })
export class InvitedModule {}
