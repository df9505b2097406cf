import { Module } from '@nestjs/common';
import { AuditTrailQuery } from './audit-trail.query.js';
import { SealTrail } from './sealing/seal-trail.js';
import { VerifyTrail } from './sealing/verify-trail.js';

const provided = [AuditTrailQuery, SealTrail, VerifyTrail];

@Module({ providers: provided, exports: provided })
export class AuditModule {}
