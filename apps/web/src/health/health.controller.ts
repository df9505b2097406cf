import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '#libs/database';
import { Access } from '../http/access/access.js';

/** For load balancers and the launcher. */
@Controller('health')
@Access('anyone')
export class HealthController {
  constructor(private readonly db: Database) {}

  /** The process answers. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** The process can serve: its database answers. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    try {
      await this.db.rows('SELECT 1 AS one');
      return { status: 'ok' };
    } catch {
      reply.status(503);
      return { status: 'database unreachable' };
    }
  }
}
