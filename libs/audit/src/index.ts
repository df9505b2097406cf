export * as audit from './audit.js';
export { AuditModule } from './audit.module.js';
export { AuditTrailQuery, type AuditRow } from './audit-trail.query.js';
export { SealTrail } from './sealing/seal-trail.js';
export { type TrailCheck, VerifyTrail } from './sealing/verify-trail.js';
