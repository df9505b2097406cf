import { Module } from '@nestjs/common';
import { SessionActorQuery } from './queries/session-actor.query.js';

const provided = [SessionActorQuery];

@Module({ providers: provided, exports: provided })
export class IdentityModule {}
